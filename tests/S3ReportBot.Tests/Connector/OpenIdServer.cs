using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace S3ReportBot.Tests.Connector;

/// <summary>Announces the keys that a channel signs with, on loopback.</summary>
internal sealed class OpenIdServer : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly List<SigningKey> _keys = [];

    private OpenIdServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.MapGet("/metadata", () => Answer(new JsonObject
        {
            ["issuer"] = "https://api.botframework.com",
            ["jwks_uri"] = $"{_server.Urls.Single()}/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        }));
        _server.MapGet("/keys", () => Answer(new JsonObject { ["keys"] = new JsonArray([.. _keys.Select(key => key.Public)]) }));
    }

    public string Metadata => $"{_server.Urls.Single()}/metadata";

    public bool IsDown { get; set; }

    public int Read { get; private set; }

    public static async Task<OpenIdServer> StartAsync()
    {
        var server = new OpenIdServer();
        await server._server.StartAsync();
        return server;
    }

    public SigningKey Announce(string id, params string[]? endorsements)
    {
        var key = new SigningKey(id, endorsements);
        _keys.Add(key);
        return key;
    }

    public void Withdraw(SigningKey key) => _keys.Remove(key);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private IResult Answer(JsonObject document)
    {
        Read++;
        return IsDown ? Results.StatusCode(500) : Results.Text(document.ToJsonString(), "application/json");
    }
}

/// <summary>A key, and tokens made with it by hand, so that they can be wrong in every way.</summary>
internal sealed class SigningKey(string id, params string[]? endorsements)
{
    public RSA Rsa { get; } = RSA.Create(2048);

    public string Id { get; } = id;

    public JsonObject Public
    {
        get
        {
            var rsa = Rsa.ExportParameters(false);
            var key = new JsonObject
            {
                ["kty"] = "RSA", ["use"] = "sig", ["kid"] = Id, ["n"] = Base64UrlEncoder.Encode(rsa.Modulus), ["e"] = Base64UrlEncoder.Encode(rsa.Exponent),
            };
            if (endorsements is not null)
                key["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]);
            return key;
        }
    }

    public string Sign(JsonObject header, JsonObject payload, HashAlgorithmName? hash = null, RSASignaturePadding? padding = null)
    {
        var signed = Unsigned(header, payload);
        return $"{signed}.{Base64UrlEncoder.Encode(Rsa.SignData(Encoding.ASCII.GetBytes(signed), hash ?? HashAlgorithmName.SHA256, padding ?? RSASignaturePadding.Pkcs1))}";
    }

    public static string Unsigned(JsonObject header, JsonObject payload) =>
        $"{Base64UrlEncoder.Encode(header.ToJsonString())}.{Base64UrlEncoder.Encode(payload.ToJsonString())}";
}
