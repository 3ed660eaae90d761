using System.Text.RegularExpressions;

namespace S3ReportBot.Tests.Deployment;

public sealed class ArmTemplateTests
{
    private static readonly string Template = DeploymentFile.Read("azuredeploy.json");
    private static readonly string Small = DeploymentFile.Read("azuredeploy.parameters.small.json");

    [Theory]
    [InlineData("small")]
    [InlineData("standard")]
    public void The_template_resolves_with_each_of_its_parameter_files(string size) =>
        Assert.Empty(ArmCheck.Complaints(Template, DeploymentFile.Read($"azuredeploy.parameters.{size}.json")));

    [Theory]
    [InlineData("small", 1)]
    [InlineData("standard", 2)]
    public void Small_is_one_instance_and_standard_two_or_more(string size, int instances) =>
        Assert.Contains($"\"minimumInstances\": {{\n      \"value\": {instances}", DeploymentFile.Read($"azuredeploy.parameters.{size}.json"), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"contentVersion\": \"1.0.0.0\",", "\"contentVersion\": \"1.0.0.0\",,", "no JSON")]
    [InlineData("2019-04-01/deploymentTemplate", "2014-04-01/deploymentTemplate", "$schema")]
    [InlineData("parameters('alertAddress')", "parameters('alertMail')", "has no 'alertMail'")]
    [InlineData("\"[parameters('logDays')]\"", "30", "parameters/logDays is not used")]
    [InlineData("variables('pingName')", "variables('pinkName')", "has no 'pinkName'")]
    [InlineData("toLower(concat(", "toLowerCase(concat(", "no function 'toLowerCase'")]
    [InlineData("take(parameters('name'), 11)", "take(parameters('name'))", "takes 2 to 2 arguments")]
    [InlineData("[concat(parameters('name'), '-logs')]", "[concat(parameters('name'), '-logs']", "is expected at")]
    [InlineData("[concat(parameters('name'), '-logs')]", "[concat(parameters('name'), '-logs)]", "a closing quote")]
    [InlineData("resourceId('Microsoft.App/containerApps', variables('appName'))", "resourceId('Microsoft.App/containerApps', variables('appName'), 'x')", "and 2 names")]
    [InlineData("resourceId('Microsoft.App/containerApps',", "resourceId('Microsoft.Web/sites',", "which is not there")]
    [InlineData("\"dependsOn\": [ \"[variables('identityId')]\", \"[variables('appId')]\" ],", "\"dependsOn\": [ \"[variables('identityId')]\" ],", "does not depend on it")]
    [InlineData("\"dependsOn\": [ \"[variables('insightsId')]\" ],\n      \"properties\": {\n        \"appLogsConfiguration\"", "\"dependsOn\": [ \"[variables('insightsId')]\", \"[variables('appId')]\" ],\n      \"properties\": {\n        \"appLogsConfiguration\"", "depends on itself")]
    [InlineData("\"apiVersion\": \"2023-01-31\"", "\"apiVersion\": \"2023-31-01\"", "is no API version")]
    [InlineData("reference(variables('storageId'), '2023-05-01')", "reference(variables('storageId'), '2022-05-01')", "by API version 2022-05-01")]
    [InlineData("\"type\": \"Microsoft.OperationalInsights/workspaces\"", "\"type\": \"Microsoft.OperationalInsights.workspaces\"", "is no type")]
    [InlineData("[toLower(concat(take(parameters('name'), 11), variables('suffix')))]", "[concat(parameters('name'), '-', variables('suffix'))]", "is no name for a Microsoft.Storage/storageAccounts")]
    [InlineData("/MsTeamsChannel')]\"", "/TeamsChannel')]\"", "is no name for a Microsoft.BotService/botServices/channels")]
    [InlineData("\"slackClientSecret\": {\n      \"type\": \"securestring\"", "\"slackClientSecret\": {\n      \"type\": \"string\"", "is a secret and not secure")]
    [InlineData("\"type\": \"securestring\",\n      \"defaultValue\": \"\"", "\"type\": \"securestring\",\n      \"defaultValue\": \"12345\"", "is a secret with a default")]
    [InlineData("\"value\": \"[reference(variables('identityId'), '2023-01-31').clientId]\"\n    },\n    \"domain\"", "\"value\": \"[parameters('slackClientSecret')]\"\n    },\n    \"domain\"", "shows a secret")]
    [InlineData("createObject('name', 'MicrosoftAppTenantId', 'value', parameters('tenantId'))", "createObject('name', 'Token', 'value', parameters('slackSigningSecret'))", "a secret goes where it can be read")]
    [InlineData("\"allowSharedKeyAccess\": false", "\"allowSharedKeyAccess\": true", "a shared key")]
    [InlineData("\"minimumTlsVersion\": \"TLS1_2\"", "\"minimumTlsVersion\": \"TLS1_0\"", "an old TLS")]
    [InlineData("\"allowBlobPublicAccess\": false", "\"allowBlobPublicAccess\": true", "the public")]
    [InlineData("0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "b24988ac-6180-42a0-ab88-20f7382dd24c", "a role wider")]
    [InlineData("\"allowInsecure\": false", "\"allowInsecure\": true", "plain HTTP is let in")]
    [InlineData("\"location\": \"global\",\n      \"kind\": \"azurebot\",", "\"kind\": \"azurebot\",", "no location")]
    public void A_fault_in_the_template_is_found(string sound, string faulty, string complaint)
    {
        Assert.Contains(sound, Template, StringComparison.Ordinal);
        var once = new Regex(Regex.Escape(sound)).Replace(Template, faulty.Replace("$", "$$", StringComparison.Ordinal), 1);
        Assert.Contains(ArmCheck.Complaints(once, Small), found => found.Contains(complaint, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"value\": \"F0\"", "\"value\": \"F1\"", "is not allowed")]
    [InlineData("\"minimumInstances\": {\n      \"value\": 1", "\"minimumInstances\": {\n      \"value\": \"1\"", "String where the template says int")]
    [InlineData("\"minimumInstances\": {\n      \"value\": 1", "\"minimumInstances\": {\n      \"value\": 0", "is outside minValue")]
    [InlineData("\"value\": \"s3report\"", "\"value\": \"the-report-bot-of-all\"", "is outside minLength")]
    [InlineData("\"logDays\"", "\"logdays\"", "which the template does not know")]
    [InlineData("\"image\"", "\"picture\"", "parameter image is not given")]
    [InlineData("\"logDays\": {\n      \"value\": 30", "\"slackClientSecret\": {\n      \"value\": \"x\"", "holds the secret")]
    public void A_fault_in_a_parameter_file_is_found(string sound, string faulty, string complaint)
    {
        Assert.Contains(sound, Small, StringComparison.Ordinal);
        Assert.Contains(ArmCheck.Complaints(Template, Small.Replace(sound, faulty, StringComparison.Ordinal)), found => found.Contains(complaint, StringComparison.Ordinal));
    }
}
