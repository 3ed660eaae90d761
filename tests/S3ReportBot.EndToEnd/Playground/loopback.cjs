// node -r: sockets listen on 127.0.0.1 only, and nothing leaves this machine; what tried to is written into the file LEFT names.
const fs = require('fs');
const net = require('net');

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
  return typeof port === 'number' && typeof rest[0] !== 'string' ? listen.call(this, port, '127.0.0.1', ...rest) : listen.call(this, port, ...rest);
};

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (options && options.host && !/^(localhost$|127\.|::1$)/.test(options.host)) {
    fs.appendFileSync(process.env.LEFT, `${options.host}:${options.port}\n`);
    process.nextTick(() => this.destroy(new Error('loopback only')));
    return this;
  }
  return connect.apply(this, args);
};
