using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace S3ReportBot.Tests.Connector;

/// <summary>Authorization headers that must not open the door, each named by what is wrong with it.</summary>
internal static class WrongTokens
{
    public static IReadOnlyDictionary<string, Func<AuthenticatedBot, string?>> All { get; } =
        new Dictionary<string, Func<AuthenticatedBot, string?>>
    {
        ["none"] = _ => null,
        ["empty"] = _ => "",
        ["scheme alone"] = _ => "Bearer",
        ["scheme and a blank"] = _ => "Bearer ",
        ["basic"] = _ => "Basic bWFyaWE6c2VjcmV0",
        ["token without scheme"] = bot => bot.Token(),
        ["two tokens"] = bot => $"Bearer {bot.Token()} {bot.Token()}",
        ["two parts"] = _ => "Bearer a.b",
        ["three parts of nothing"] = _ => "Bearer ..",
        ["garbage"] = _ => "Bearer x.y.z",
        ["five parts"] = bot => $"Bearer {bot.Token()}.a.b",
        ["too long"] = bot => $"Bearer {bot.Token()}{new string('A', 9000)}",
        ["expired"] = bot => With(bot, "exp", Now(bot) - 301),
        ["not yet valid"] = bot => With(bot, "nbf", Now(bot) + 302),
        ["without an end"] = bot => Without(bot, "exp"),
        ["end before begin"] = bot => With(bot, "nbf", Now(bot) + 200, ("exp", Now(bot) + 100)),
        ["end is a text"] = bot => With(bot, "exp", "tomorrow"),
        ["end is negative"] = bot => With(bot, "exp", -1),
        ["end beyond all times"] = bot => With(bot, "exp", long.MaxValue),
        ["other issuer"] = bot => With(bot, "iss", "https://api.evil.example"),
        ["issuer with a slash"] = bot => With(bot, "iss", "https://api.botframework.com/"),
        ["emulator"] = bot =>
            With(bot, "iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", ("ver", "1.0"),
                ("appid", AuthenticatedBot.AppId)),
        ["skill"] = bot =>
            With(bot, "iss", $"https://login.microsoftonline.com/{AuthenticatedBot.Tenant}/v2.0", ("ver", "2.0"),
                ("azp", "99999999-2222-3333-4444-555555555555")),
        ["no issuer"] = bot => Without(bot, "iss"),
        ["other audience"] = bot => With(bot, "aud", "99999999-2222-3333-4444-555555555555"),
        ["no audience"] = bot => Without(bot, "aud"),
        ["empty audience"] = bot => With(bot, "aud", ""),
        ["two audiences"] = bot => With(bot, "aud", new JsonArray(AuthenticatedBot.AppId, "99999999-2222-3333-4444-555555555555")),
        ["other key under a known id"] = bot => Bearer(new SigningKey(bot.Key.Id).Sign(bot.Header(), bot.Payload())),
        ["unknown key id"] = bot => Header(bot, "kid", "nobody-s"),
        ["key id is a path"] = bot => Header(bot, "kid", "../../teams-key"),
        ["key id is endless"] = bot => Header(bot, "kid", new string('k', 1000)),
        ["key id is a number"] = bot => Header(bot, "kid", 7),
        ["no key id"] = bot => Headerless(bot, "kid"),
        ["algorithm none, unsigned"] = bot => $"Bearer {SigningKey.Unsigned(Altered(bot.Header(), "alg", "none"), bot.Payload())}.",
        ["algorithm none, signed"] = bot => Header(bot, "alg", "none"),
        ["algorithm NONE"] = bot => $"Bearer {SigningKey.Unsigned(Altered(bot.Header(), "alg", "NoNe"), bot.Payload())}.",
        ["no algorithm"] = bot => Headerless(bot, "alg"),
        ["HS256 with the public key"] = Hs256,
        ["RS384"] = bot => Bearer(bot.Key.Sign(Altered(bot.Header(), "alg", "RS384"), bot.Payload(), HashAlgorithmName.SHA384)),
        ["PS256"] = bot => Bearer(bot.Key.Sign(Altered(bot.Header(), "alg", "PS256"), bot.Payload(), padding: RSASignaturePadding.Pss)),
        ["RS256 named, RS512 made"] = bot => Bearer(bot.Key.Sign(bot.Header(), bot.Payload(), HashAlgorithmName.SHA512)),
        ["key in the header"] = bot => KeyInHeader(bot, "jwk"),
        ["key address in the header"] = bot => KeyInHeader(bot, "jku"),
        ["access token type"] = bot => Header(bot, "typ", "at+jwt"),
        ["critical header"] = bot => Header(bot, "crit", new JsonArray("exp")),
        ["payload changed after signing"] = bot => Bearer(Replaced(bot.Token(), 1, Base64UrlEncoder.Encode(bot.Payload("https://slack.botframework.com/").ToJsonString()))),
        ["signature cut"] = bot => Bearer(bot.Token()[..^20]),
        ["no signature"] = bot => Bearer(Replaced(bot.Token(), 2, "")),
        ["header is no JSON"] = bot => Bearer(Replaced(bot.Token(), 0, Base64UrlEncoder.Encode("hello"))),
        ["payload is no JSON"] = bot => Bearer(Replaced(bot.Token(), 1, Base64UrlEncoder.Encode("[1,2"))),
        ["payload is a list"] = bot => Bearer(Replaced(bot.Token(), 1, Base64UrlEncoder.Encode("[]"))),
        ["payload nested deep"] = bot => With(bot, "x", JsonNode.Parse(new string('[', 60) + new string(']', 60))),
        ["no service URL"] = bot => Without(bot, "serviceurl"),
        ["empty service URL"] = bot => With(bot, "serviceurl", ""),
        ["service URL is a list"] = bot => With(bot, "serviceurl", new JsonArray(1, 2)),
    };

    private static long Now(AuthenticatedBot bot) => bot.Clock.GetUtcNow().ToUnixTimeSeconds();

    private static string Bearer(string token) => $"Bearer {token}";

    private static string With(AuthenticatedBot bot, string name, JsonNode? value, params (string Name, JsonNode Value)[] more)
    {
        var payload = Altered(bot.Payload(), name, value);
        foreach (var (other, content) in more)
            payload[other] = content;
        // What is nested deep is refused for another reason: it is signed rightly, but by nobody's key.
        return Bearer((name == "x" ? new SigningKey(bot.Key.Id) : bot.Key).Sign(bot.Header(), payload));
    }

    private static string Without(AuthenticatedBot bot, string name)
    {
        var payload = bot.Payload();
        payload.Remove(name);
        return Bearer(bot.Key.Sign(bot.Header(), payload));
    }

    private static string Header(AuthenticatedBot bot, string name, JsonNode value) =>
        Bearer(bot.Key.Sign(Altered(bot.Header(), name, value), bot.Payload()));

    private static string Headerless(AuthenticatedBot bot, string name)
    {
        var header = bot.Header();
        header.Remove(name);
        return Bearer(bot.Key.Sign(header, bot.Payload()));
    }

    private static string KeyInHeader(AuthenticatedBot bot, string name)
    {
        var attacker = new SigningKey("attacker");
        JsonNode key = name == "jwk" ? attacker.Public : bot.Keys.Metadata;
        return Bearer(attacker.Sign(Altered(Altered(bot.Header(), "kid", "attacker"), name, key), bot.Payload()));
    }

    private static string Hs256(AuthenticatedBot bot)
    {
        var signed = SigningKey.Unsigned(Altered(bot.Header(), "alg", "HS256"), bot.Payload());
        var secret = Encoding.ASCII.GetBytes(bot.Key.Rsa.ExportSubjectPublicKeyInfoPem());
        return Bearer($"{signed}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(signed)))}");
    }

    private static JsonObject Altered(JsonObject part, string name, JsonNode? value)
    {
        part[name] = value;
        return part;
    }

    private static string Replaced(string token, int part, string content)
    {
        var parts = token.Split('.');
        parts[part] = content;
        return string.Join('.', parts);
    }
}
