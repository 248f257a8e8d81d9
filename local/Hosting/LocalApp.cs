using System.Reflection;
using Microsoft.Azure.Functions.Worker.Builder;

namespace MentorFlow.Local.Hosting;

/// <summary>A Functions app that shares the host's process.</summary>
/// <param name="Assembly">Holds what the Functions SDK generated for the app, with host.json beside it.</param>
/// <param name="CreateBuilder">The app's own: the one that its Program runs.</param>
public sealed record LocalApp(Assembly Assembly, Func<string[], FunctionsApplicationBuilder> CreateBuilder)
{
    /// <summary>What this host adds to the app or takes from it: a double, a listener.</summary>
    public Action<FunctionsApplicationBuilder> Adjust { get; init; } = _ => { };

    /// <summary>False waits for the disk only at the end: for data that are thrown away and made again when the machine stops on the way.</summary>
    public bool SurvivesPowerLoss { get; init; } = true;

    internal string Folder => Path.GetDirectoryName(Assembly.Location)!;
}
