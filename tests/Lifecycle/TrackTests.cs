using System.Globalization;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Tracks;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Orchestrations.Skills;
using MentorFlow.Orchestrations.Tracks;
using MentorFlow.Providers.Outbox;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>Parts of a program: who comes into one, what that means for a round, and when its people meet (R27).</summary>
public sealed class TrackTests
{
    private const string Robin = "coordinator:robin";

    [Fact]
    public async Task A_required_track_matches_within_it_although_others_fit_better()
    {
        await using var app = await TestApp.StartAsync();
        await StartWithAsync(app, "ops", "care");
        await app.Get<TrackActs>().SettleAsync(A.ProgramId, TrackPreference.Required, byRule: false, Robin);
        var round = await MixAsync(app);

        Assert.Equal(["Lea-Noor", "Theo-Maya"], await round.PairsAsync());
    }

    [Fact]
    public async Task A_preferred_track_is_a_part_of_the_score_and_said_among_the_reasons()
    {
        await using var app = await TestApp.StartAsync();
        await StartWithAsync(app, "ops", "care");
        await app.Get<TrackActs>().SettleAsync(A.ProgramId, TrackPreference.Preferred, byRule: false, Robin);
        var round = new RoundDriver(app);
        await JoinAsync(app, round.Program, ("Maya", ProgramRole.Mentor, "ops"), ("Noor", ProgramRole.Mentor, "care"), ("Theo", ProgramRole.Mentee, "ops"));
        await app.AdvanceAsync(TimeSpan.FromDays(28));

        var pair = Assert.Single((await round.ReadAsync()).Pairs);
        Assert.Equal(ProgramDriver.Id("Maya"), pair.MentorId);
        Assert.Contains("matching.track.same", pair.Reasons.Select(reason => reason.Key));
    }

    [Fact]
    public async Task The_rule_places_who_saves_a_profile_and_on_demand_who_came_before()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        await people.StartProgramAsync();
        await people.JoinAsync("Theo", ProgramRole.Mentee);
        await AddAsync(app, "ops");
        await app.Get<TrackActs>().SettleAsync(A.ProgramId, TrackPreference.NoPart, byRule: true, Robin);

        await people.JoinAsync("Lea", ProgramRole.Mentee);

        Assert.Null(await TrackOfAsync(app, "Theo"));
        Assert.Equal("ops", await TrackOfAsync(app, "Lea"));
        Assert.Equal(1, await app.Get<TrackActs>().PlaceByRuleAsync(A.ProgramId, Robin));
        Assert.Equal(0, await app.Get<TrackActs>().PlaceByRuleAsync(A.ProgramId, Robin));
        Assert.Equal("ops", await TrackOfAsync(app, "Theo"));
    }

    [Fact]
    public async Task The_people_of_a_track_come_to_an_event_at_their_own_time_and_who_changes_track_hears_of_the_other()
    {
        await using var app = await TestApp.StartAsync();
        var people = new ProgramDriver(app);
        var start = app.Now.AddDays(14);
        await people.StartProgramAsync(program => program with { Calendar = program.Calendar! with { LaunchEvent = start } });
        await AddAsync(app, "ops");
        await people.JoinAsync("Theo", ProgramRole.Mentee);
        await people.JoinAsync("Lea", ProgramRole.Mentee);
        await PlaceAsync(app, "Theo", "ops");
        var own = new EventTrack(DateOnly.FromDateTime(start.AddDays(1).UtcDateTime), new TimeOnly(15, 0), "Etc/UTC") { Part = "ops" };
        var wrong = await ChangeAsync(app, start, own with { Part = "gone" });
        Assert.Null((await ChangeAsync(app, start, own)).Refusal);

        await app.AdvanceToAsync(start.AddDays(-3));
        await PlaceAsync(app, "Lea", "ops");
        await app.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal("tracks[0].part", Assert.Single(wrong.Refusal!.Fields).Field);
        Assert.Equal([own.StartsAt], EntriesTo(app, "Theo"));
        Assert.Equal([start, own.StartsAt], EntriesTo(app, "Lea"));
    }

    [Fact]
    public async Task Words_that_mean_the_same_are_matched_by_the_list_and_counted_together()
    {
        await using var app = await TestApp.StartAsync();
        await app.Get<SkillActs>().AddAsync(
            new SkillDraft(new Dictionary<string, string> { ["en"] = "Negotiation", ["fr"] = "Négociation" }, ["Bargaining"]), Robin);
        var round = new RoundDriver(app);
        await round.Program.StartProgramAsync();
        await round.Program.JoinAsync("Noor", ProgramRole.Mentor, skill: "Knitting");
        await round.Program.JoinAsync("Maya", ProgramRole.Mentor, skill: "negociation");
        await round.Program.JoinAsync("Theo", ProgramRole.Mentee, skill: "Bargaining");

        await app.AdvanceAsync(TimeSpan.FromDays(28));

        Assert.Equal(["Theo-Maya"], await round.PairsAsync());
        var wish = Assert.Single((await app.ReadAsync(RoundDemand.KeyOf(A.ProgramId, 1))).Skills);
        Assert.Equal((1, 1), (wish.Asked, wish.Met));
    }

    // Each mentee's skill is that of the mentor in the other track.
    private static async Task<RoundDriver> MixAsync(TestApp app)
    {
        var round = new RoundDriver(app);
        await round.Program.JoinAsync("Maya", ProgramRole.Mentor, skill: "Leadership");
        await round.Program.JoinAsync("Noor", ProgramRole.Mentor, skill: "Presenting");
        await round.Program.JoinAsync("Theo", ProgramRole.Mentee, skill: "Presenting");
        await round.Program.JoinAsync("Lea", ProgramRole.Mentee, skill: "Leadership");
        foreach (var (name, track) in new[] { ("Maya", "ops"), ("Theo", "ops"), ("Noor", "care"), ("Lea", "care") })
        {
            await PlaceAsync(app, name, track);
        }

        await app.AdvanceAsync(TimeSpan.FromDays(28));
        return round;
    }

    private static async Task JoinAsync(TestApp app, ProgramDriver people, params (string Name, ProgramRole Role, string Track)[] all)
    {
        foreach (var (name, role, track) in all)
        {
            await people.JoinAsync(name, role);
            await PlaceAsync(app, name, track);
        }
    }

    private static async Task StartWithAsync(TestApp app, params string[] tracks)
    {
        await new ProgramDriver(app).StartProgramAsync();
        await AddAsync(app, tracks);
    }

    private static async Task AddAsync(TestApp app, params string[] tracks)
    {
        foreach (var track in tracks)
        {
            var draft = new TrackDraft(new Dictionary<string, string> { ["en"] = track });
            Assert.Null((await app.Get<TrackActs>().SaveAsync(A.ProgramId, track, draft, Robin)).Refusal);
        }
    }

    private static async Task PlaceAsync(TestApp app, string name, string track)
    {
        Assert.Null((await app.Get<TrackActs>().PlaceAsync(A.ProgramId, A.Id(name), track, Robin)).Refusal);
        await app.SettleAsync();
    }

    private static async Task<string?> TrackOfAsync(TestApp app, string name) => (await app.ReadAsync(Enrollment.KeyOf(A.ProgramId, A.Id(name)))).Track;

    private static async Task<Verdict<ChangedEvent>> ChangeAsync(TestApp app, DateTimeOffset at, EventTrack track)
    {
        var changed = await app.Get<EventActs>().ChangeAsync(A.ProgramId, ProgramMomentKind.LaunchEvent, new EventChange(at, Tracks: [track]), Robin);
        await app.SettleAsync();
        return changed;
    }

    private static IReadOnlyList<DateTimeOffset> EntriesTo(TestApp app, string name) =>
    [
        .. ((MemoryMailSender)app.Get<IMailSender>()).Mails
            .Where(mail => mail.Calendar is not null && mail.To.Name.StartsWith(name, StringComparison.Ordinal))
            .Select(mail => StartOf(mail.Calendar!.Text)),
    ];

    private static DateTimeOffset StartOf(string calendar) => DateTimeOffset.ParseExact(
        calendar.Split("\r\n").Single(line => line.StartsWith("DTSTART:", StringComparison.Ordinal))["DTSTART:".Length..],
        "yyyyMMdd'T'HHmmss'Z'",
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal);
}
