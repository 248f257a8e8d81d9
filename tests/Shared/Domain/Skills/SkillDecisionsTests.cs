using System.Text;
using MentorFlow.Domain.Skills;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Skills;

public sealed class SkillDecisionsTests
{
    private const string Robin = "coordinator:robin";

    private static readonly string[] Spoken = ["en", "fr"];

    [Fact]
    public void Every_change_is_a_version_with_who_and_when()
    {
        var first = SkillDecisions.Add(known: null, Draft("Negotiation", "Bargaining"), Spoken, Robin, Given.Now).Value!;
        var second = SkillDecisions.Merge(first.List, "negotiation", "Deals", Robin, Given.Now.AddDays(1)).Value!;
        var third = SkillDecisions.Remove(second.List, "negotiation", Robin, Given.Now.AddDays(2)).Value!;

        Assert.Equal([1, 2, 3], new[] { first, second, third }.Select(one => one.Version.Version));
        Assert.Equal([SkillChange.Saved, SkillChange.Merged, SkillChange.Removed], new[] { first, second, third }.Select(one => one.Version.Change));
        Assert.Equal(["Bargaining", "Deals"], second.Version.Skills[0].Synonyms!);
        Assert.Equal((Robin, Given.Now.AddDays(1)), (second.Version.By, second.Version.At));
        Assert.Empty(third.List.Skills);
    }

    [Fact]
    public void The_same_again_makes_no_version_and_no_name_belongs_to_two_skills()
    {
        var list = SkillDecisions.Add(known: null, Draft("Negotiation", "Bargaining"), Spoken, Robin, Given.Now).Value!.List;

        Assert.Equal(RefusalReason.AlreadyDone, SkillDecisions.Add(list, Draft("Negotiation", "Bargaining"), Spoken, Robin, Given.Now).Refusal!.Reason);
        var taken = SkillDecisions.Add(list, Draft("bargaining"), Spoken, Robin, Given.Now).Refusal!;
        Assert.Equal(("names.en", "rules.skill-taken"), (Assert.Single(taken.Fields).Field, taken.Fields[0].Rule.Key));
        Assert.Equal("skill", Assert.Single(SkillDecisions.Merge(list, "nothing", "Deals", Robin, Given.Now).Refusal!.Fields).Field);
    }

    [Fact]
    public async Task A_list_is_taken_in_whole_or_not_at_all()
    {
        var right = await ReadAsync("id,name_en,name_fr,synonyms\n,Negotiation,Négociation,Bargaining|Deals\ncoding,Coding,,\n");
        var taken = SkillDecisions.Import(known: null, right, Spoken, Robin, Given.Now).Value!;
        var wrong = await ReadAsync("id,name_en\nnew,New\nother,new\n");

        Assert.Equal(["coding", "negotiation"], taken.List.Skills.Select(skill => skill.SkillId));
        Assert.Equal("Négociation", taken.List.Skills[1].NameIn("fr"));
        Assert.Equal(RefusalReason.AlreadyDone, SkillDecisions.Import(taken.List, right, Spoken, Robin, Given.Now).Refusal!.Reason);
        Assert.Equal("rules.skill-line", Assert.Single(SkillDecisions.Import(taken.List, wrong, Spoken, Robin, Given.Now).Refusal!.Fields).Rule.Key);
    }

    [Fact]
    public async Task What_is_written_is_read_again()
    {
        var list = SkillDecisions.Add(known: null, Draft("C#, \"managed\"", "Dot net"), Spoken, Robin, Given.Now).Value!.List;

        var again = SkillDecisions.Import(list, await ReadAsync(SkillFile.Write(list, Spoken)), Spoken, Robin, Given.Now);

        Assert.Equal(RefusalReason.AlreadyDone, again.Refusal!.Reason);
    }

    private static SkillDraft Draft(string name, params string[] synonyms) => new(new Dictionary<string, string> { ["en"] = name }, synonyms);

    private static async Task<IReadOnlyList<SkillRow>> ReadAsync(string file) =>
        (await SkillFile.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(file)), Spoken, TestContext.Current.CancellationToken)).Value!.Rows;
}
