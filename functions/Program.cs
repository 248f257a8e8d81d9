using MentorFlow;
using MentorFlow.Functions;
using MentorFlow.Functions.Operations;
using MentorFlow.Functions.ReadModels;
using Microsoft.Extensions.Hosting;

try
{
    if (args is [VerifyLedger.Command, .. var ledger])
    {
        return await StoreCommand.RunAsync(ledger, VerifyLedger.RunAsync);
    }

    if (args is [RebuildReadModels.Command, .. var models])
    {
        return await StoreCommand.RunAsync(models, RebuildReadModels.RunAsync);
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
