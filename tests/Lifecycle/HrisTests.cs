using System.Net;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Orchestrations.People;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Lifecycle;

public sealed class HrisTests
{
    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    [Fact]
    public async Task A_signed_webhook_about_a_new_hire_enrolls_them_and_the_same_delivery_again_changes_nothing()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync(definition => definition with { EntryRules = [new EntryRule(TurningPoint.Hired, ProgramRole.Mentee)] });

        var body = hris.Event(
            "person.hired", "Nia", """, "givenName": "Nia", "familyName": "New", "email": "nia@example.com", "timeZone": "Africa/Nairobi" """);
        Assert.Equal(HttpStatusCode.Accepted, await hris.SendAsync(body, id: "evt_1"));
        Assert.Equal(HttpStatusCode.Accepted, await hris.SendAsync(body, id: "evt_1"));
        await app.SettleAsync();

        var enrollment = Assert.Single(await app.ListAsync<Enrollment>(Partition));
        Assert.Equal((EnrollmentStage.Invited, "hris:Hired"), (enrollment.Stage, enrollment.InvitedBecause));
        Assert.Single(await app.LedgerAsync(A.ProgramId), line => line.StartsWith("enrollment.invited", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_whose_zone_is_named_as_Windows_does_lives_on_the_right_clock()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);

        await hris.SendAsync(
            hris.Event(
                "person.hired", "Wim", """, "givenName": "Wim", "familyName": "Zone", "email": "wim@example.com", "timeZone": "W. Europe Standard Time" """),
            id: "evt_1");
        await app.SettleAsync();

        Assert.Equal("Europe/Berlin", (await app.Get<PersonActs>().FindAsync(ProgramDriver.Id("Wim")))!.Zone);
    }

    [Theory]
    [InlineData("tampered")]
    [InlineData("unsigned")]
    [InlineData("late")]
    [InlineData("elsewhere")]
    public async Task A_delivery_that_cannot_be_verified_is_refused_and_leaves_nothing_behind(string fault)
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);

        Assert.Equal(HttpStatusCode.Unauthorized, await hris.SendFaultyAsync(hris.Event("person.left", "Theo"), fault));

        Assert.Empty(await app.ListAsync<MentorFlow.Domain.Hris.HrisDelivery>(Partition.Connection("people")));
    }

    [Theory]
    [InlineData("email", "\"nobody\"")]
    [InlineData("email", "\"nia@example.com\\r\\nBcc: all@example.com\"")]
    [InlineData("givenName", "\"Nia\\r\\nBcc: all@example.com\"")]
    [InlineData("level", "99")]
    [InlineData("language", "\"English please\"")]
    [InlineData("timeZone", "\"Mars/Olympus\"")]
    public async Task A_signed_delivery_with_a_field_that_breaks_its_rule_is_400_and_nothing_is_stored(string field, string value)
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var fields = new Dictionary<string, string>
        {
            ["givenName"] = "\"Nia\"",
            ["familyName"] = "\"New\"",
            ["email"] = "\"nia@example.com\"",
            [field] = value,
        };

        Assert.Equal(
            HttpStatusCode.BadRequest,
            await hris.SendAsync(hris.Event("person.hired", "Nia", string.Concat(fields.Select(pair => $", \"{pair.Key}\": {pair.Value}"))), id: "evt_1"));

        Assert.Empty(await app.ListAsync<MentorFlow.Domain.Hris.HrisDelivery>(Partition.Connection("people")));
    }

    [Fact]
    public async Task A_signed_delivery_that_is_not_json_is_400_and_a_huge_one_is_413()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);

        Assert.Equal(HttpStatusCode.BadRequest, await hris.SendAsync("{ this is not json", id: "evt_bad"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await hris.SendAsync(new string('x', 300_000), id: "evt_huge"));
        Assert.Empty(await app.ListAsync<MentorFlow.Domain.Hris.HrisDelivery>(Partition.Connection("people")));
    }

    [Fact]
    public async Task A_leaver_ends_the_mentorship_kindly_and_the_partner_goes_back_into_the_pool()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();

        await app.AdvanceAsync(TimeSpan.FromDays(1));
        var leftAt = app.Now;

        await hris.SendAsync(hris.Event("person.left", "Theo"), id: "evt_2");
        await app.SettleAsync();

        var ended = await app.ReadAsync(Key.Of(mentorship));
        Assert.Equal((MentorshipStage.Ended, EndReason.MemberLeft), (ended.Stage, ended.EndedBecause!.Value));
        Assert.Equal(EnrollmentStage.Left, await program.StageOfAsync("Theo"));
        Assert.Equal(EnrollmentStage.Ready, await program.StageOfAsync("Maya"));

        await app.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.Equal(
            [new SentMail(MailTemplate.SessionCancelled, "Maya", leftAt), new SentMail(MailTemplate.PartnerLeft, "Maya", leftAt)],
            (await program.SentAsync()).Where(mail => mail.At >= leftAt));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(200)]
    public async Task A_termination_announced_ahead_takes_effect_on_its_day(int days)
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync("Theo", ProgramRole.Mentee);

        await hris.SendAsync(hris.Event("person.left", "Theo", effectiveAt: app.Now.AddDays(days)), id: "evt_3");
        await app.AdvanceAsync(TimeSpan.FromDays(days - 1));
        Assert.NotEqual(EnrollmentStage.Left, await program.StageOfAsync("Theo"));

        await app.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(EnrollmentStage.Left, await program.StageOfAsync("Theo"));
    }

    [Fact]
    public async Task A_new_manager_who_is_the_mentor_reaches_the_coordinator_and_replacing_ends_the_pair()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();

        await hris.SendAsync(hris.Event("person.manager_changed", "Theo", """, "managerExternalId": "Maya" """), id: "evt_4");
        await app.SettleAsync();
        var item = Assert.Single(await program.OpenWorkItemsAsync());
        Assert.Equal(WorkItemKind.ConflictFound, item.Kind);

        await program.ResolveAsync(item, new Resolution(ResolutionKind.Replace));
        Assert.Equal(EndReason.Conflict, (await app.ReadAsync(Key.Of(mentorship))).EndedBecause);
    }

    [Fact]
    public async Task A_leaver_behind_a_conflict_that_nobody_decides_is_processed_at_once()
    {
        await using var app = await HrisDriver.StartAppAsync([.. HrisDriver.BambooConnection]);
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        await program.JoinAsync("Noor", ProgramRole.Mentor);

        Assert.Equal(HttpStatusCode.Accepted, await hris.SendTogetherAsync(
            $$"""{ "id": "Theo", "action": "Updated", "timestamp": "{{app.Now:O}}", "changedFields": ["supervisorEId"], "fields": { "supervisorEId": "Maya" } }""",
            $$"""{ "id": "Noor", "action": "Deleted", "timestamp": "{{app.Now:O}}", "fields": { "Employment Status": "Terminated" } }"""));
        await app.SettleAsync();

        Assert.Equal(WorkItemKind.ConflictFound, Assert.Single(await program.OpenWorkItemsAsync()).Kind);
        Assert.Equal(EnrollmentStage.Left, await program.StageOfAsync("Noor"));
        Assert.True((await app.ReadAsync(Key.Of(mentorship))).IsOpen);
    }

    [Fact]
    public async Task A_leaver_behind_an_event_that_cannot_be_applied_is_processed_and_the_event_waits_for_a_coordinator_alone()
    {
        await using var app = await HrisDriver.StartAppAsync([.. HrisDriver.BambooConnection]);
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync("Theo", ProgramRole.Mentee);
        await program.JoinAsync("Noor", ProgramRole.Mentor);
        await app.Store.WriteAsync(
            new Batch().Create(new Involvement(ProgramDriver.Id("Theo"), "gone", ProgramRole.Mentee)), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Accepted, await hris.SendTogetherAsync(
            $$"""{ "id": "Theo", "action": "Updated", "timestamp": "{{app.Now:O}}", "changedFields": ["supervisorEId"], "fields": { "supervisorEId": "Maya" } }""",
            $$"""{ "id": "Noor", "action": "Deleted", "timestamp": "{{app.Now:O}}", "fields": { "Employment Status": "Terminated" } }"""));
        await app.AdvanceAsync(TimeSpan.FromHours(1));

        var item = Assert.Single(await app.ListAsync<WorkItem>(Partition.Program(MentoringProgram.OrganizationQueue)));
        Assert.Equal((WorkItemKind.StepFailed, WorkItemStatus.Open), (item.Kind, item.Status));
        Assert.Equal(EnrollmentStage.Left, await program.StageOfAsync("Noor"));
    }

    [Fact]
    public async Task Leave_stops_every_clock_and_the_return_moves_the_session_and_the_end_by_the_same_span()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        var mentorship = await program.KickOffAsync();
        var planned = Assert.Single(await app.ListAsync<Session>(Partition));

        await app.AdvanceAsync(TimeSpan.FromDays(1));
        var goneAt = app.Now;
        await hris.SendAsync(hris.Event("person.leave_started", "Theo"), id: "evt_5");
        await app.AdvanceAsync(TimeSpan.FromDays(30));
        var waiting = Assert.Single(await app.ListAsync<Session>(Partition));
        Assert.Equal((SessionStage.Planned, planned.StartsAt), (waiting.Stage, waiting.StartsAt));
        Assert.Empty(await program.OpenWorkItemsAsync());
        Assert.Equal(SentMail.ToBoth(MailTemplate.MentorshipPaused, goneAt), await SentSinceAsync(goneAt));

        var backAt = app.Now;
        await hris.SendAsync(hris.Event("person.leave_ended", "Theo"), id: "evt_6");
        await app.SettleAsync();
        var shifted = Assert.Single(await app.ListAsync<Session>(Partition));
        Assert.Equal((SessionStage.Planned, planned.StartsAt.AddDays(30)), (shifted.Stage, shifted.StartsAt));
        Assert.Equal(mentorship.Ends.AddDays(30), (await app.ReadAsync(Key.Of(mentorship))).Ends);

        Assert.Equal(SessionStage.Held, (await program.MeetAsync()).Stage);
        Assert.Equal(
            [
                .. SentMail.ToBoth(MailTemplate.SessionMoved, backAt),
                .. SentMail.ToBoth(MailTemplate.MentorshipResumed, backAt),
                .. SentMail.ToBoth(MailTemplate.SessionAgenda, shifted.StartsAt.AddDays(-3)),
                .. SentMail.ToBoth(MailTemplate.SessionReminder, shifted.StartsAt.AddDays(-1)),
            ],
            (await SentSinceAsync(backAt)).Where(mail => mail.At < shifted.StartsAt));

        async Task<IEnumerable<SentMail>> SentSinceAsync(DateTimeOffset moment) => (await program.SentAsync()).Where(mail => mail.At >= moment);
    }

    [Fact]
    public async Task A_new_role_whose_processing_died_after_the_person_was_saved_still_leads_to_the_invitation()
    {
        await using var app = await StartTrippingAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync(
            definition => definition with { EntryRules = [new EntryRule(TurningPoint.NewRole, ProgramRole.Mentee)] });
        const string Nia = """, "givenName": "Nia", "familyName": "New", "email": "nia@example.com", "title": """;
        await hris.SendAsync(hris.Event("person.hired", "Nia", Nia + "\"Engineer\""), id: "evt_1");
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));

        // The system only says "updated"; that the role is new is seen from what was known before.
        var store = (TrippingStore)app.Store;
        store.TripsOn = document => document is Enrollment;
        await hris.SendAsync(hris.Event("person.updated", "Nia", Nia + "\"Team lead\""), id: "evt_2");
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));

        Assert.True(store.HasTripped);
        Assert.Equal(EnrollmentStage.Invited, await program.StageOfAsync("Nia"));
    }

    [Theory]
    [InlineData("person.leave_started", MailTemplate.MentorshipPaused)]
    [InlineData("person.leave_ended", MailTemplate.MentorshipResumed)]
    public async Task An_absence_whose_processing_died_after_the_pair_was_saved_is_still_told_to_both_once(string type, MailTemplate told)
    {
        await using var app = await StartTrippingAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.KickOffAsync();
        if (type == "person.leave_ended")
        {
            await hris.SendAsync(hris.Event("person.leave_started", "Theo"), id: "evt_5");
            await app.AdvanceAsync(TimeSpan.FromDays(30));
        }

        var store = (TrippingStore)app.Store;
        store.TripsOn = document => document is MailRecord mail && mail.Template == told;
        await hris.SendAsync(hris.Event(type, "Theo"), id: "evt_6");
        await app.AdvanceAsync(TimeSpan.FromMinutes(5));

        Assert.True(store.HasTripped);
        var to = (await program.SentAsync(told)).Select(mail => mail.To).OrderBy(name => name == ProgramDriver.Mentee);
        Assert.Equal([ProgramDriver.Mentor, ProgramDriver.Mentee], to);
    }

    [Fact]
    public async Task An_older_event_that_arrives_later_does_not_bring_a_leaver_back()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync("Theo", ProgramRole.Mentee);

        await hris.SendAsync(hris.Event("person.left", "Theo"), id: "evt_8");
        await app.SettleAsync();
        await hris.SendAsync(hris.Event("person.hired", "Theo", effectiveAt: app.Now.AddDays(-2)), id: "evt_7");
        await app.SettleAsync();

        Assert.Equal(EnrollmentStage.Left, await program.StageOfAsync("Theo"));
        var person = await app.ReadAsync(Person.KeyOf(ProgramDriver.Id("Theo")));
        Assert.Equal(Standing.Left, person.Standing);
    }

    [Fact]
    public async Task A_leaver_with_an_open_proposal_frees_the_other_at_once()
    {
        await using var app = await HrisDriver.StartAppAsync();
        var hris = new HrisDriver(app);
        var program = new ProgramDriver(app);
        await program.StartProgramAsync();
        await program.JoinAsync("Maya", ProgramRole.Mentor);
        await program.JoinAsync("Noor", ProgramRole.Mentor);
        await program.JoinAsync("Theo", ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(31));
        var first = Assert.Single(await app.ListAsync<Proposal>(Partition));
        var leaver = first.MentorId == ProgramDriver.Id("Maya") ? "Maya" : "Noor";

        await hris.SendAsync(hris.Event("person.left", leaver), id: "evt_9");
        await app.SettleAsync();

        var open = Assert.Single(await app.ListAsync<Proposal>(Partition), proposal => proposal.IsOpen);
        Assert.NotEqual(first.MentorId, open.MentorId);
    }

    private static Task<TestApp> StartTrippingAsync() => TestApp.StartWithHttpAsync(
        services => services.AddSingleton<IDocumentStore>(provider =>
            new TrippingStore(SqliteDocumentStore.InMemoryOnly(provider.GetRequiredService<TimeProvider>()))),
        [.. HrisDriver.Connection]);

    /// <summary>Fails once, before the first write that the test waits for: what came before it is saved, what follows is not.</summary>
    private sealed class TrippingStore(IDocumentStore inner) : PassThroughStore(inner)
    {
        public Func<object?, bool> TripsOn { get; set; } = _ => false;

        public bool HasTripped { get; private set; }

        public override Task WriteAsync(Batch batch, CancellationToken cancellation = default)
        {
            if (!HasTripped && batch.Writes.Any(write => TripsOn(write.Document)))
            {
                HasTripped = true;
                throw new IOException("The process died here.");
            }

            return base.WriteAsync(batch, cancellation);
        }
    }
}
