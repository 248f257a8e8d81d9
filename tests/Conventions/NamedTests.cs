using System.Text.RegularExpressions;
using Xunit.v3;

namespace MentorFlow.Tests.Conventions;

/// <summary>Tests that a page of docs/ names as its proof: `SomethingTests`, or one of them, `SomethingTests.What_it_says`.</summary>
internal static partial class NamedTests
{
    private static readonly ILookup<string, Type> Classes =
        typeof(NamedTests).Assembly.GetExportedTypes().Where(type => !type.IsAbstract).ToLookup(type => type.Name);

    /// <summary>Those in a text, as they stand there, each once.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Name().Matches(text).Select(match => match.Groups["test"].Value).Distinct()];

    /// <summary>Whether there is something to run under that name.</summary>
    public static bool Exists(string name) =>
        name.Split('.') is [var type, .. var method] && Classes[type].SelectMany(one => one.GetMethods())
            .Where(one => one.GetCustomAttributes(inherit: true).Any(attribute => attribute is IFactAttribute))
            .Any(one => method is [] || one.Name == method[0]);

    [GeneratedRegex(@"`(?<test>\w+Tests(?:\.\w+)?)`")]
    private static partial Regex Name();
}
