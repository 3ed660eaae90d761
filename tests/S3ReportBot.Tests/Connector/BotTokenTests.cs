using Azure.Core;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using S3ReportBot.Connector.Outbound;

namespace S3ReportBot.Tests.Connector;

public class BotTokenTests
{
    private readonly FakeTimeProvider _clock = new(new(2021, 1, 11, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task One_token_serves_until_shortly_before_its_end()
    {
        var login = new Login(_clock);
        var token = new BotToken(login, _clock, NullLogger<BotToken>.Instance);

        for (var minute = 0; minute < 54; minute++)
        {
            Assert.Equal("token-1", await token.GetAsync("scope", default));
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(1, login.Asked);
    }

    [Fact]
    public async Task It_is_renewed_while_the_old_one_still_serves()
    {
        var login = new Login(_clock);
        var token = new BotToken(login, _clock, NullLogger<BotToken>.Instance);
        await token.GetAsync("scope", default);
        login.Hold = new();
        _clock.Advance(TimeSpan.FromMinutes(56));

        Assert.Equal("token-1", await token.GetAsync("scope", default));
        Assert.Equal("token-1", await token.GetAsync("scope", default));
        login.Hold.SetResult();
        Assert.Equal("token-2", await UntilAsync(token, "token-2"));
        Assert.Equal(2, login.Asked);
    }

    [Fact]
    public async Task Many_messages_ask_for_it_once()
    {
        var login = new Login(_clock) { Hold = new() };
        var token = new BotToken(login, _clock, NullLogger<BotToken>.Instance);
        var waiting = Enumerable.Range(0, 50).Select(_ => token.GetAsync("scope", default).AsTask()).ToList();
        login.Hold.SetResult();

        Assert.All(await Task.WhenAll(waiting), got => Assert.Equal("token-1", got));
        Assert.Equal(1, login.Asked);
    }

    [Fact]
    public async Task Without_one_the_message_goes_later_and_the_login_is_not_pestered()
    {
        var login = new Login(_clock) { Fails = true };
        var token = new BotToken(login, _clock, NullLogger<BotToken>.Instance);
        for (var i = 0; i < 5; i++)
            await Assert.ThrowsAsync<NotSentException>(() => token.GetAsync("scope", default).AsTask());
        Assert.Equal(1, login.Asked);
        login.Fails = false;
        _clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal("token-2", await token.GetAsync("scope", default));
    }

    private static async Task<string> UntilAsync(BotToken token, string expected)
    {
        for (var i = 0; i < 500 && await token.GetAsync("scope", default) != expected; i++)
            await Task.Delay(10);
        return await token.GetAsync("scope", default);
    }

    private sealed class Login(TimeProvider time) : TokenCredential
    {
        private int _asked;

        public int Asked => _asked;

        public bool Fails { get; set; }

        public TaskCompletionSource? Hold { get; set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            var number = Interlocked.Increment(ref _asked);
            await (Hold?.Task ?? Task.CompletedTask);
            return Fails ? throw new InvalidOperationException("The login is down.") : new AccessToken($"token-{number}", time.GetUtcNow().AddHours(1));
        }
    }
}
