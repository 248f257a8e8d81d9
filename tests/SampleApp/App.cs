using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace SampleApp;

/// <summary>An ordinary isolated Functions app that knows nothing of MentorFlow: what runs it must be a Functions host.</summary>
public static class App
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<GuardMiddleware>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new Greeting("Hello")).AddSingleton<VisitLog>().AddSingleton<TimerLog>();
        builder.Services.AddScoped<Visit>().AddScoped<VisitNotes>();
        builder.Services.AddAuthentication("cookie")
            .AddCookie("cookie", cookie => cookie.Cookie.SecurePolicy = Microsoft.AspNetCore.Http.CookieSecurePolicy.None);
        return builder;
    }
}
