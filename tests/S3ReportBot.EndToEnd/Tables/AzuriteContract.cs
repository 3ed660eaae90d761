using S3ReportBot.Storage.Tables;
using S3ReportBot.Tests.Storage;

namespace S3ReportBot.EndToEnd.Tables;

[Collection(Azurite.Name)]
public sealed class AzuriteContract(Azurite azurite) : TableContract
{
    protected override async Task<ITables> OpenAsync() => await azurite.OpenAsync("contract");
}
