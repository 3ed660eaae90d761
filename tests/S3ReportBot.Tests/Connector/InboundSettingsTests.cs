namespace S3ReportBot.Tests.Connector;

// The SDK's own authentication fails at every turn as soon as one of these is set and OAuthUrl is not.

public sealed class InboundWithLoginUrlTests() : InboundTests("ToChannelFromBotLoginUrl", "https://login.microsoftonline.com/botframework.com");

public sealed class InboundWithScopeTests() : InboundTests("ToChannelFromBotOAuthScope", "https://api.botframework.com");

public sealed class InboundWithIssuerTests() : InboundTests("ToBotFromChannelTokenIssuer", "https://api.botframework.com");

public sealed class InboundWithEmulatorMetadataTests()
    : InboundTests("ToBotFromEmulatorOpenIdMetadataUrl", "https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration");
