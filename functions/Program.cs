using MentorFlow.Functions;
using MentorFlow.Functions.Operations;
using Microsoft.Extensions.Hosting;

if (args is [VerifyLedger.Command, .. var settings])
{
    return await VerifyLedger.RunAsync(settings);
}

App.CreateBuilder(args).Build().Run();
return 0;
