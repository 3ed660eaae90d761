using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace S3ReportBot.EndToEnd.Reporting;

/// <summary>Keeps what is logged as an error.</summary>
internal sealed class FaultLog(ConcurrentQueue<string> faults) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            faults.Enqueue($"{formatter(state, exception)} {exception}");
    }

    public void Dispose()
    {
    }
}
