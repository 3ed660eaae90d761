using S3ReportBot.Storage.Tables;
using S3ReportBot.Tests.Turns;

namespace S3ReportBot.EndToEnd.Tables;

[Collection(Azurite.Name)]
public sealed class TurnFaultOnAzurite(Azurite azurite) : TurnFaultTests
{
    protected override async Task<ITables> OpenAsync() => await azurite.OpenAsync();
}

[Collection(Azurite.Name)]
public sealed class ChoosingFaultOnAzurite(Azurite azurite) : ChoosingFaultTests
{
    protected override async Task<ITables> OpenAsync() => await azurite.OpenAsync();
}

[Collection(Azurite.Name)]
public sealed class ConflictOnAzurite(Azurite azurite) : ConflictTests
{
    protected override async Task<ITables> OpenAsync() => await azurite.OpenAsync();
}

[Collection(Azurite.Name)]
public sealed class MovingOnAzurite(Azurite azurite) : MovingTests
{
    protected override async Task<ITables> OpenAsync() => await azurite.OpenAsync();
}

[Collection(Azurite.Name)]
public sealed class RepeatedActivityOnAzurite(Azurite azurite) : RepeatedActivityTests
{
    protected override async Task<ITables> OpenAsync() => await azurite.OpenAsync();
}

[Collection(Azurite.Name)]
public sealed class TwoPeopleOnAzurite(Azurite azurite) : TwoPeopleTests
{
    protected override async Task<ITables> OpenAsync() => await azurite.OpenAsync();
}
