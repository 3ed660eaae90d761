using Microsoft.Extensions.Configuration;
using S3ReportBot.Questionnaires;

namespace S3ReportBot.Tests.Questionnaires;

public class DialogsFolderTests
{
    [Fact]
    public void Without_a_setting_the_folder_is_beside_the_program() =>
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "dialogs"), DialogsFolder.Find(Settings(null)).Path);

    [Fact]
    public void The_setting_points_to_another_folder() =>
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "Support"), DialogsFolder.Find(Settings("Support")).Path);

    [Fact]
    public void A_folder_that_is_not_there_is_told_with_the_setting()
    {
        var fault = Assert.Throws<DialogsFileException>(() => DialogsFolder.Find(Settings("nowhere")));

        Assert.Contains(Path.Combine(AppContext.BaseDirectory, "nowhere"), fault.Message, StringComparison.Ordinal);
        Assert.Contains("Dialogs:Path", fault.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Settings(string? path) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Dialogs:Path", path)]).Build();
}
