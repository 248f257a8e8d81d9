using MentorFlow.Functions.Console.Access;
using Microsoft.Extensions.Hosting;

namespace MentorFlow.Functions;

/// <summary>The app, ready to build: what Program.cs runs, tests start in-process and the rehearsal lives through.</summary>
public static class App
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<FailureMiddleware>();
        builder.UseMiddleware<ImpersonalFailures>();
        builder.UseMiddleware<ConsoleMiddleware>();
        builder.Services.AddMentorFlow(builder.Configuration);
        return builder;
    }
}
