using MentorFlow.Functions;
using MentorFlow.Functions.Operations;
using MentorFlow.Functions.ReadModels;
using Microsoft.Extensions.Hosting;

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
