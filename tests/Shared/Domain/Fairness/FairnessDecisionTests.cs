using MentorFlow.Domain.Fairness;
using MentorFlow.Matching;

namespace MentorFlow.Tests.Shared.Domain.Fairness;

public sealed class FairnessDecisionTests
{
    private static readonly string[] Tags = ["en", "fr"];

    private static readonly FairnessDraft Draft = new(Said("Where do you work?", "Où travaillez-vous ?"), [Said("Office", "Bureau"), Said("Plant", "Usine")]);

    [Fact]
    public void A_question_is_asked_in_every_language_and_another_one_is_another_version()
    {
        var asked = FairnessDecisions.Ask(known: null, "growth", Draft, Tags).Value!;
        var changed = FairnessDecisions.Ask(asked, "growth", Draft with { Groups = [.. Draft.Groups!, Said("Road", "Route")] }, Tags).Value!;

        Assert.Equal((1, 2), (asked.Version, changed.Version));
        Assert.Equal("Usine", asked.GroupIn("g2", "fr"));
        Assert.Equal(RefusalReason.AlreadyDone, FairnessDecisions.Ask(asked, "growth", Draft, Tags).Refusal!.Reason);
    }

    [Fact]
    public void What_is_missing_or_stands_twice_is_named_by_its_field()
    {
        var draft = new FairnessDraft(new Dictionary<string, string> { ["en"] = "Where?" }, [Said("Office", "Bureau"), null, Said("Office", "Usine")]);

        var errors = FairnessDecisions.Ask(known: null, "growth", draft, Tags).Refusal!.Fields;

        Assert.Equal(["words.fr", "groups.2.en"], errors.Select(error => error.Field).OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_told_belongs_to_the_question_as_it_is_asked()
    {
        var asked = FairnessDecisions.Ask(known: null, "growth", Draft, Tags).Value!;

        Assert.Equal(("g1", 1), (Told("g1").Value!.Group, Told("g1").Value!.Version));
        Assert.Equal(RefusalReason.Invalid, Told("g9").Refusal!.Reason);
        Assert.Equal(RefusalReason.WrongStage, FairnessDecisions.Tell(FairnessDecisions.Stop(asked).Value, "p1", "g1").Refusal!.Reason);

        Verdict<FairnessAnswer> Told(string group) => FairnessDecisions.Tell(asked, "p1", group);
    }

    [Fact]
    public void The_program_is_the_sum_of_what_its_rounds_show()
    {
        var asked = FairnessDecisions.Ask(known: null, "growth", Draft, Tags).Value!;
        RoundFairness Round(int number, params GroupFigures[] figures) => new("growth", number, asked, figures, [], []);
        GroupFigures Group(string key, int? people, double? share) => new("question", key, MatchRole.Mentee, people, share, null);

        var together = FairnessTotals.Of([Round(1, Group("g1", 6, 0.5), Group("g2", null, null)), Round(2, Group("g1", 10, 0.9), Group("g2", 8, null))]);

        Assert.Equal([("g1", 16, 0.75), ("g2", 8, null)], together.Select(group => (group.Group, group.People!.Value, group.MatchedShare)));
    }

    private static Dictionary<string, string> Said(string english, string french) => new() { ["en"] = english, ["fr"] = french };
}
