using System.Text.Json;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Json;
using MentorFlow.Rehearsal;
using MentorFlow.Rehearsal.Settings;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Rehearsal;

public sealed class DefinedProgramTests
{
    private static readonly DateTimeOffset Opens = new(2027, 3, 1, 7, 0, 0, TimeSpan.FromHours(9));

    private static readonly ProgramDefinition Usual = A.Program(Opens) with { Zone = "Asia/Tokyo" };

    private static readonly ProgramDefinition Evergreen = Usual with
    {
        Calendar = Usual.Calendar! with { Ends = null, RoundEvery = TimeSpan.FromDays(28), MentorshipLength = TimeSpan.FromDays(60) },
    };

    public static TheoryData<string, ProgramForm, MatchingMode, bool> Kinds => new()
    {
        { "peers", ProgramForm.Peer, MatchingMode.Mutual, true },
        { "juniors who mentor", ProgramForm.Reverse, MatchingMode.Optimizer, true },
        { "matched by the coordinator", ProgramForm.OneToOne, MatchingMode.Admin, true },
        { "chosen by mentees, untrained", ProgramForm.OneToOne, MatchingMode.MenteeChoice, false },
    };

    [Fact]
    public async Task A_definition_of_ones_own_gives_the_same_bytes_twice()
    {
        var settings = new RehearsalSettings(People: 8, Months: 9, Seed: 4) { Definition = Usual with { Form = ProgramForm.Peer } };

        var (one, other) = (await RehearsalRun.RunAsync(settings), await RehearsalRun.RunAsync(settings));

        Assert.Equal(one.Files, other.Files);
        Assert.Equal((8, "growth", false), (one.Summary.Program.Peers, one.Summary.Program.ProgramId, one.Summary.Program.IsEvergreen));
        Assert.Equal(Opens, one.Summary.Program.Starts);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_program_comes_to_its_end(string kind, ProgramForm form, MatchingMode mode, bool trains)
    {
        var training = ProgramPolicy.Default.Training with { Required = trains };
        var definition = Usual with
        {
            Name = kind,
            Form = form,
            Matching = MatchingSettings.Default with { Mode = mode },
            Policy = ProgramPolicy.Default with { Training = training },
            Pilot = true,
            SizeCap = 10,
        };

        var result = await RehearsalRun.RunAsync(new RehearsalSettings(People: 12, Months: 9, Seed: 4) { Definition = definition });

        Assert.Equal([nameof(OrchestrationRuntimeStatus.Completed)], result.Summary.Proof.Instances.Keys);
        Assert.Contains(kind, result.Files["report.html"]);
    }

    [Fact]
    public async Task Of_a_program_without_an_end_the_first_months_are_lived_through()
    {
        var result = await RehearsalRun.RunAsync(new RehearsalSettings(People: 8, Months: 4, Seed: 4) { Definition = Evergreen });

        Assert.Equal((true, 4), (result.Summary.Program.IsEvergreen, result.Summary.Program.Months));
        Assert.Equal(result.Summary.Program.Starts.AddMonths(4), result.Summary.Program.Ends);
        Assert.DoesNotContain(nameof(OrchestrationRuntimeStatus.Failed), result.Summary.Proof.Instances.Keys);
        Assert.Contains("has no end", result.Files["report.html"]);
    }

    [Fact]
    public async Task The_people_of_the_console_are_rehearsed_under_other_names()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("people.json");
        var profile = RehearsedProfile.Of(A.Profile(ProgramRole.Mentor)) with { Conflicts = ["p2"] };
        var people = new RehearsalPeople(
            [.. Enumerable.Range(1, 24).Select(i => i % 2 == 1
                ? new RehearsedPerson($"p{i}", ProgramRole.Mentor, "Asia/Tokyo", Profile: profile)
                : new RehearsedPerson($"p{i}", ProgramRole.Mentee, "Asia/Tokyo", Manager: "nobody"))]);
        await File.WriteAllBytesAsync(file, JsonSerializer.SerializeToUtf8Bytes(people, MentorFlowJson.Options));

        var result = await RehearsalRun.RunAsync(new RehearsalSettings(People: 0, Months: 9, Seed: 4) { Definition = Usual, PeopleFile = file });

        Assert.Equal((24, 12, 12), (result.Summary.Program.People, result.Summary.Program.Mentors, result.Summary.Program.Mentees));
        Assert.Contains(nameof(EnrollmentStage.Completed), result.Summary.Enrollments.Keys);
    }

    [Fact]
    public async Task What_is_wrong_with_a_definition_is_said_by_field_before_anything_begins()
    {
        using var folder = new TemporaryFolder();
        var (file, misspelled) = (folder.File("program.json"), folder.File("misspelled.json"));
        var broken = Usual with { Name = "", Zone = "Mars/Olympus" };
        await File.WriteAllBytesAsync(file, JsonSerializer.SerializeToUtf8Bytes(broken, MentorFlowJson.Options));
        await File.WriteAllTextAsync(misspelled, """{"nmae":"Growth"}""");

        Assert.Subset((await FieldsAsync(folder, file)).ToHashSet(), new HashSet<string> { "name", "zone" });
        Assert.Equal(["nmae"], await FieldsAsync(folder, misspelled));
    }

    private static async Task<IReadOnlyList<string>> FieldsAsync(TemporaryFolder folder, string program)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(2, await RehearsalCommand.RunAsync(["--program", program, "--people", "8", "--out", folder.Path], output, error));
        return [.. error.ToString().Split('\n').Skip(1).Where(line => line.Contains(':')).Select(line => line.Trim().Split(':')[0])];
    }
}
