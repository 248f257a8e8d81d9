using MentorFlow.Domain.People;
using MentorFlow.Domain.Tracks;
using MentorFlow.Matching;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Tracks;

public sealed class TrackDecisionsTests
{
    private static readonly string[] Spoken = ["en", "fr"];

    private static readonly Dictionary<string, string> Named = new() { ["en"] = "Operations", ["fr"] = "Exploitation" };

    [Fact]
    public void A_track_is_saved_once_and_changed_under_its_id()
    {
        var first = TrackDecisions.Save(Given.Program, known: null, "ops", new TrackDraft(Named, Sites: [" Paris ", "paris"]), 0, Spoken).Value!;
        var again = TrackDecisions.Save(Given.Program, first, "ops", new TrackDraft(Named, Sites: ["Paris"]), 1, Spoken);

        Assert.Equal(["Paris"], first.Sites!);
        Assert.Equal(RefusalReason.AlreadyDone, again.Refusal!.Reason);
        Assert.Equal(("Operations", "Exploitation", "Exploitation"), (first.NameIn("en"), first.NameIn("fr-CA"), first.NameIn("fr")));
    }

    [Fact]
    public void What_breaks_a_rule_is_named_by_field()
    {
        var draft = new TrackDraft(
            new Dictionary<string, string> { ["de"] = "Betrieb" },
            Roles: [ProgramRole.Peer],
            Contact: new TrackContact("Robin", "nobody"));

        var refused = TrackDecisions.Save(Given.Program, known: null, "No id", draft, Track.Most, Spoken).Refusal!;

        Assert.Equal(
            ["contact.email", "names.de", "names.en", "roles", "trackId"],
            refused.Fields.Select(field => field.Field).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_rule_gives_the_track_that_fits_most_closely()
    {
        Track[] tracks = [Of("everybody"), Of("mentors") with { Roles = [ProgramRole.Mentor] }, Of("paris") with { Sites = ["Paris"] }];

        Assert.Equal("paris", TrackDecisions.ByRule(tracks, ProgramRole.Mentor, "PARIS", team: null)!.TrackId);
        Assert.Equal("mentors", TrackDecisions.ByRule(tracks, ProgramRole.Mentor, "Lyon", team: null)!.TrackId);
        Assert.Equal("everybody", TrackDecisions.ByRule(tracks, ProgramRole.Mentee, site: null, team: null)!.TrackId);
        Assert.Null(TrackDecisions.ByRule(tracks[2..], ProgramRole.Mentee, site: null, team: null));
    }

    [Fact]
    public void Somebody_is_in_one_track_at_most_and_only_in_one_that_is_there()
    {
        Track[] tracks = [Of("ops"), Of("care")];
        var placed = TrackDecisions.Place(Given.Mentee, "ops", tracks).Value!;

        Assert.Equal("care", TrackDecisions.Place(placed, "care", tracks).Value!.Track);
        Assert.Null(TrackDecisions.Place(placed, trackId: null, tracks).Value!.Track);
        Assert.Equal(RefusalReason.AlreadyDone, TrackDecisions.Place(placed, "ops", tracks).Refusal!.Reason);
        Assert.Equal("track", Assert.Single(TrackDecisions.Place(placed, "gone", tracks).Refusal!.Fields).Field);
    }

    [Fact]
    public void A_track_with_people_in_it_stays()
    {
        Assert.Equal("track", Assert.Single(TrackDecisions.Remove(Of("ops"), people: 1).Refusal!.Fields).Field);
        Assert.NotNull(TrackDecisions.Remove(Of("ops"), people: 0).Value);
    }

    [Fact]
    public void The_preference_adds_a_weight_or_a_rule_and_leaves_a_weight_of_the_programs_own()
    {
        var (preferred, required) = (new TrackSettings(A.ProgramId, TrackPreference.Preferred), new TrackSettings(A.ProgramId, TrackPreference.Required));

        Assert.Equal(TrackSettings.UsualWeight, preferred.Weighing(new ScoreWeights()).Track);
        Assert.Equal(3, preferred.Weighing(new ScoreWeights { Track = 3 }).Track);
        Assert.False(preferred.Ruling(new HardRules()).SameTrack);
        Assert.True(required.Ruling(new HardRules()).SameTrack);
        Assert.Equal(0, required.Weighing(new ScoreWeights()).Track);
    }

    private static Track Of(string id) => new(A.ProgramId, id, new Dictionary<string, string> { ["en"] = id });
}
