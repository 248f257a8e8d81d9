using MentorFlow;
using MentorFlow.Functions;
using MentorFlow.Functions.Operations;
using MentorFlow.Functions.ReadModels;
using Microsoft.Extensions.Hosting;

try
{
    if (args is [VerifyLedger.Command, .. var settings])
    {
        return await VerifyLedger.RunAsync(settings);
    }

    if (args is [RebuildReadModels.Command, .. var where])
    {
        return await RebuildReadModels.RunAsync(where);
    }

    App.CreateBuilder(args).Build().Run();
    return 0;
}
catch (SettingException wrong)
{
    // A stack trace would tell whoever set it nothing.
    System.Console.Error.WriteLine(wrong.Message);
    return 1;
}
