using System.Text.RegularExpressions;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Conventions;

/// <summary>Folders form floors: what one knows never comes back to it. Unused usings do not compile, so they say what a file knows.</summary>
public sealed partial class FloorTests
{
    /// <summary>Where what stands beside the folders is known by them.</summary>
    public static TheoryData<string, string> OnCommonGround => new()
    {
        { "shared", "MentorFlow" },
        { "shared/Domain", "MentorFlow.Domain" },
        { "shared/Matching", "MentorFlow.Matching" },
        { "shared/Mails", "MentorFlow.Mails" },
        { "shared/Providers", "MentorFlow.Providers" },
        { "orchestrations", "MentorFlow.Orchestrations" },
        { "functions/Hosting", "MentorFlow.Functions.Hosting" },
        { "functions/Scim", "MentorFlow.Functions.Scim" },
        { "functions/Webhooks", "MentorFlow.Functions.Webhooks" },
        { "functions/Participants", "MentorFlow.Functions.Participants" },
        { "functions/Coordinators", "MentorFlow.Functions.Coordinators" },
        { "functions/Upkeep", "MentorFlow.Functions.Upkeep" },
        { "local", "MentorFlow.Local" },
    };

    /// <summary>Where what stands beside the folders knows them: the beginning of a program.</summary>
    public static TheoryData<string, string> UnderOneRoof => new()
    {
        { "functions", "MentorFlow.Functions" },
        { "rehearsal", "MentorFlow.Rehearsal" },
        { "standalone", "MentorFlow.Standalone" },
    };

    [Theory]
    [MemberData(nameof(OnCommonGround))]
    [MemberData(nameof(UnderOneRoof))]
    public void Folders_form_no_circle(string scope, string root)
    {
        var known = Files(scope).Where(file => file.Room.Length > 0)
            .GroupBy(file => file.Room)
            .ToDictionary(room => room.Key, room => room.SelectMany(file => Rooms(file, root)).Where(other => other != room.Key).ToHashSet());

        var circles = known.Keys.Where(room => Reach(room, known).Contains(room)).ToList();

        Assert.True(
            circles.Count == 0,
            $"{scope} goes round in a circle: {string.Join("; ", circles.Select(room => $"{room} knows {string.Join(", ", known[room])}"))}");
    }

    [Theory]
    [MemberData(nameof(OnCommonGround))]
    public void Common_ground_knows_no_folder_above_it(string scope, string root)
    {
        var offenders = Files(scope).Where(file => file.Room.Length == 0 && !file.IsComposition && Rooms(file, root).Any()).Select(file => file.Path).ToList();

        Assert.Empty(offenders);
    }

    [Theory]
    [MemberData(nameof(UnderOneRoof))]
    public void No_folder_knows_the_roof_above_it(string scope, string root)
    {
        var files = Files(scope);
        var roof = files.Where(file => file.Room.Length == 0)
            .SelectMany(file => Declared().Matches(file.Text))
            .Select(match => match.Groups["name"].Value)
            .ToHashSet();

        var offenders = files.Where(file => file.Room.Length > 0)
            .SelectMany(file =>
                Words()
                    .Matches(CommentsAndTexts().Replace(file.Text, ""))
                    .Select(word => word.Value)
                    .Where(roof.Contains)
                    .Select(name => $"{file.Path} knows {root}.{name}"))
            .Distinct().ToList();

        Assert.Empty(offenders);
    }

    private static HashSet<string> Reach(string from, Dictionary<string, HashSet<string>> known)
    {
        var reached = new HashSet<string>();
        var next = new Queue<string>(known[from]);
        while (next.TryDequeue(out var room))
        {
            if (reached.Add(room) && known.TryGetValue(room, out var further))
            {
                foreach (var one in further)
                {
                    next.Enqueue(one);
                }
            }
        }

        return reached;
    }

    private static IEnumerable<string> Rooms(SourceFile file, string root) => Usings().Matches(file.Text)
        .Select(match => match.Groups["namespace"].Value)
        .Where(used => used.StartsWith(root + ".", StringComparison.Ordinal))
        .Select(used => used[(root.Length + 1)..].Split('.')[0]);

    private static List<SourceFile> Files(string scope)
    {
        var folder = Repository.File(scope);
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(folder, path))
            .Where(path => !path.StartsWith("obj", StringComparison.Ordinal) && !path.StartsWith("bin", StringComparison.Ordinal))
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(folder, path))))];
    }

    private sealed record SourceFile(string Path, string Text)
    {
        /// <summary>The folder of the scope that it stands in; empty beside them.</summary>
        public string Room => Path.Contains(System.IO.Path.DirectorySeparatorChar) ? Path.Split(System.IO.Path.DirectorySeparatorChar)[0] : "";

        /// <summary>Puts the folders together, and so knows them.</summary>
        public bool IsComposition => Path.EndsWith("Composition.cs", StringComparison.Ordinal) || Path == "_Imports.razor";
    }

    [GeneratedRegex(@"^@?using (?<namespace>MentorFlow[\w.]*);?\s*$", RegexOptions.Multiline)]
    private static partial Regex Usings();

    [GeneratedRegex(@"^(public|internal) .*?(class|record|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex("//.*$|\"[^\"\n]*\"", RegexOptions.Multiline)]
    private static partial Regex CommentsAndTexts();

    [GeneratedRegex(@"\b[A-Z]\w+\b")]
    private static partial Regex Words();
}
