using MentorFlow.Functions;
using MentorFlow.Functions.Operations;
using MentorFlow.Functions.ReadModels;
using Microsoft.Extensions.Hosting;

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
