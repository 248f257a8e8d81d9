using MentorFlow.Local.Hosting;

namespace MentorFlow.Local;

public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>Lets functions take <c>HttpRequest</c> and return <c>IResult</c>; without it an app with HTTP functions does not start.</summary>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        WebIntegration.Add(builder.Services);
        return builder;
    }
}
