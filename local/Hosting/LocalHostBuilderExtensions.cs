using System.Reflection;

namespace MentorFlow.Local.Hosting;

/// <summary>What tests and the rehearsal say to the host, because their entry assembly is not the app.</summary>
public static class LocalHostBuilderExtensions
{
    /// <summary>Looks for functions in these assemblies and in all they reference.</summary>
    public static FunctionsApplicationBuilder UseFunctionsFrom(this FunctionsApplicationBuilder builder, params Assembly[] roots)
    {
        builder.Functions = () => FunctionSources.In(roots);
        return builder;
    }

    /// <summary>Takes the functions of these classes only.</summary>
    public static FunctionsApplicationBuilder UseFunctionsOf(this FunctionsApplicationBuilder builder, params Type[] classes)
    {
        builder.Functions = () => FunctionSources.On(classes);
        return builder;
    }
}
