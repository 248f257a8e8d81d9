using System.Net;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Meetings;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Meetings;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Lifecycle;

/// <summary>People take part in choosing: they rank, they rule out, they search; or they say nothing.</summary>
public sealed class ChoiceTests : IAsyncLifetime
{
    private const string Page = $"/m/choice/{A.ProgramId}/1";

    private static readonly Partition Partition = Partition.Program(A.ProgramId);

    private readonly List<Browser> browsers = [];

    private TestApp app = null!;
    private ProgramDriver people = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartWithHttpAsync("--Mail:MostAWeek=20");
        people = new ProgramDriver(app);
    }

    public async ValueTask DisposeAsync()
    {
        browsers.ForEach(browser => browser.Dispose());
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Both_sides_rank_and_two_who_want_each_other_most_are_proposed_as_soon_as_everybody_has_answered()
    {
        await BeginAsync(Asking(AskedBefore.Both) with { Stable = true }, ["Maya", "Noor"], ["Theo", "Lea"]);

        await RankAsync("Theo", "Noor", "Maya");
        await RankAsync("Noor", "Theo", "Lea");
        await RankAsync("Lea", "Noor");
        Assert.Empty(await app.ListAsync<Round>(Partition));
        await RankAsync("Maya", "Lea");

        var pairs = (await app.ReadAsync(Round.KeyOf(A.ProgramId, 1))).Pairs.Select(pair => (pair.MenteeId, pair.MentorId)).ToList();
        Assert.Contains((A.Id("Theo"), A.Id("Noor")), pairs);
        Assert.Contains((A.Id("Lea"), A.Id("Maya")), pairs);
        Assert.Equal(4, (await app.ListAsync<LedgerEntry>(Partition)).Count(entry => entry.Decision == DecisionName.PartnersRanked.Name));
    }

    [Fact]
    public async Task A_veto_needs_no_reason_and_holds_until_it_is_taken_back()
    {
        await BeginAsync(Asking(AskedBefore.Mentees), ["Maya"], ["Theo"]);
        var theo = await ComeInAsync("Theo");

        var left = await theo.PressAsync(await theo.GetAsync(Page), "Never with Maya Example");
        Assert.Contains("Nobody is left on your list.", left.Text);
        await app.AdvanceAsync(TimeSpan.FromDays(7));

        Assert.Empty((await app.ReadAsync(Round.KeyOf(A.ProgramId, 1))).Pairs);
        Assert.Equal([A.Id("Maya")], (await app.ReadAsync(PartnerVetoes.KeyOf(A.ProgramId, A.Id("Theo")))).Vetoed);
        Assert.DoesNotContain(
            await app.ListAsync<LedgerEntry>(Partition),
            entry => entry.Decision == DecisionName.PartnerVetoed.Name && entry.Outcome.Contains(A.Id("Maya"), StringComparison.Ordinal));

        theo = await ComeInAsync("Theo");
        var back = await theo.PressAsync(await theo.GetAsync(Page), "Take back: Maya Example");
        Assert.DoesNotContain("Maya Example", back.Text);
        Assert.Empty((await app.ReadAsync(PartnerVetoes.KeyOf(A.ProgramId, A.Id("Theo")))).Vetoed);
    }

    [Fact]
    public async Task A_veto_after_the_round_was_solved_stops_the_pair_where_nobody_is_asked_any_more_and_is_named_nowhere()
    {
        await BeginAsync(Asking(AskedBefore.Mentees) with { Mode = MatchingMode.Optimizer }, ["Maya"], ["Theo"]);
        await RankAsync("Theo", "Maya");
        Assert.Single((await app.ReadAsync(Round.KeyOf(A.ProgramId, 1))).Pairs);
        await app.Store.WriteAsync(new Batch().Upsert(new PartnerVetoes(A.ProgramId, A.Id("Theo"), [A.Id("Maya")])));

        await people.DoAsync(app.Get<CoordinatorActs>().ApproveRoundAsync(A.ProgramId, 1, "robin"));

        Assert.Empty(await app.ListAsync<Mentorship>(Partition));
        var proposal = Assert.Single(await app.ListAsync<Proposal>(Partition));
        Assert.Equal((ProposalStage.Withdrawn, PairConflict.Declared), (proposal.Stage, proposal.Because));
    }

    [Fact]
    public async Task A_veto_calls_off_a_meeting_that_the_two_have_booked_and_nobody_learns_why()
    {
        await people.StartProgramAsync(definition => definition with { Matching = Asking(AskedBefore.Mentees), SingleMeetings = true });
        await people.JoinAsync("Maya", ProgramRole.Mentor);
        await people.JoinAsync("Theo", ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(28));
        var (at, meetings) = (app.Now.AddDays(5), app.Get<BookingActs>());
        var offer = new MeetingOfferDraft("Leading", "What I know.", 30, [at], TakesAsking: true, MostAMonth: 4, Link: null, IsPaused: false);
        await people.DoAsync(meetings.OfferAsync(A.ProgramId, A.Id("Maya"), offer));
        var booking = await people.DoAsync(meetings.BookAsync(A.ProgramId, A.Id("Maya"), A.Id("Theo"), at, "A plan."));
        var theo = await ComeInAsync("Theo");

        await theo.PressAsync(await theo.GetAsync(Page), "Never with Maya Example");
        await app.SettleAsync();

        Assert.Equal([A.Id("Maya")], (await app.ReadAsync(PartnerVetoes.KeyOf(A.ProgramId, A.Id("Theo")))).Vetoed);
        Assert.Equal(MeetingEnd.ByBooker, (await app.ReadAsync(Key.Of(booking))).Because);
        Assert.Equal(new[] { A.Id("Maya"), A.Id("Theo") }.Order(StringComparer.Ordinal), await MailedAsync(MailTemplate.MeetingCancelled));
        Assert.DoesNotContain(await app.ListAsync<LedgerEntry>(Partition), entry => entry.Decision == DecisionName.PartnerVetoed.Name);
    }

    [Fact]
    public async Task Silence_is_no_ranking_and_holds_up_nobody()
    {
        await BeginAsync(Asking(AskedBefore.Both), ["Maya"], ["Theo"]);
        Assert.Equal(new[] { A.Id("Maya"), A.Id("Theo") }.Order(StringComparer.Ordinal), await MailedAsync(MailTemplate.RankingQuestion));
        await RankAsync("Theo", "Maya");

        await app.AdvanceAsync(TimeSpan.FromDays(4));
        Assert.Equal([A.Id("Maya")], await MailedAsync(MailTemplate.RankingReminder));
        Assert.Empty(await app.ListAsync<Round>(Partition));
        await app.AdvanceAsync(TimeSpan.FromDays(3));

        Assert.Single((await app.ReadAsync(Round.KeyOf(A.ProgramId, 1))).Pairs);
        Assert.NotNull((await app.ReadAsync(RoundRanking.KeyOf(A.ProgramId, 1))).ClosedAt);
    }

    [Fact]
    public async Task A_second_press_changes_nothing_two_equal_numbers_come_back_and_a_late_answer_counts_no_more()
    {
        await BeginAsync(Asking(AskedBefore.Mentees), ["Maya", "Noor"], ["Theo", "Lea"]);
        var theo = await ComeInAsync("Theo");
        var page = await theo.GetAsync(Page);

        var twice = await theo.PressAsync(page, "Save my order", (Field("Maya"), "1"), (Field("Noor"), "1"));
        Assert.Equal("1", twice.Value(Field("Noor")));
        Assert.NotNull(twice.ErrorOf("rank"));

        await theo.PressAsync(page, "Save my order", (Field("Maya"), "1"), (Field("Noor"), "2"));
        var again = await theo.PressAsync(page, "Save my order", (Field("Maya"), "1"), (Field("Noor"), "2"));
        Assert.Contains("Your choice is saved.", again.Text);
        Assert.Single(await app.ListAsync<LedgerEntry>(Partition), entry => entry.Decision == DecisionName.PartnersRanked.Name);

        await app.AdvanceAsync(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(5));
        theo = await ComeInAsync("Theo");
        page = await theo.GetAsync(Page);
        await app.AdvanceAsync(TimeSpan.FromMinutes(10));
        var late = await theo.PressAsync(page, "Save my order", (Field("Maya"), "2"), (Field("Noor"), "1"));
        Assert.Contains("The time to choose is over.", late.Text);
        Assert.Equal([A.Id("Maya"), A.Id("Noor")], (await app.ReadAsync(PartnerWish.KeyOf(A.ProgramId, 1, A.Id("Theo")))).Ranked);
    }

    [Fact]
    public async Task What_no_button_of_the_page_does_saves_nothing_and_keeps_what_was_chosen()
    {
        await BeginAsync(Asking(AskedBefore.Mentees), ["Maya", "Noor"], ["Theo"]);
        var theo = await ComeInAsync("Theo");
        var page = await theo.GetAsync(Page);

        foreach (var act in (string[])["", "sav", "erase:everything"])
        {
            var refused = await theo.PressAsync(page, "Save my order", (Field("Maya"), "1"), ("act", act));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.NotNull(refused.ErrorOf("rank"));
            Assert.Equal("1", refused.Value(Field("Maya")));
        }

        Assert.DoesNotContain(await app.ListAsync<LedgerEntry>(Partition), entry => entry.Decision == DecisionName.PartnersRanked.Name);
    }

    [Fact]
    public async Task A_mentee_who_chooses_alone_searches_among_all_mentors_and_gets_the_first_who_has_a_place()
    {
        await people.StartProgramAsync(definition => definition with
        {
            Matching = MatchingSettings.Default with { Mode = MatchingMode.MenteeChoice, MinimumScore = 0 },
        });
        foreach (var (mentor, skill) in new[] { ("Maya", "Leadership"), ("Noor", "Coding"), ("Olga", "Coding") })
        {
            await people.JoinAsync(mentor, ProgramRole.Mentor, skill: skill);
        }

        await people.JoinAsync("Theo", ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(28));
        var theo = await ComeInAsync("Theo");

        var all = await theo.FollowAsync(await theo.GetAsync("/m"), "See them and choose");
        var coding = await theo.GetAsync($"{Page}?q=cod&language=en&hours=2");
        var nobody = await theo.GetAsync($"{Page}?language=ja");
        Assert.Contains("Choose Maya Example", all.Text);
        Assert.Contains("0 of 1", all.Text);
        Assert.Contains("no reporting line between you", all.Text);
        Assert.DoesNotContain("Choose Maya Example", coding.Text);
        Assert.Contains("Nobody fits this search.", nobody.Text);

        var chosen = await theo.PressAsync(await theo.PressAsync(coding, "Choose Noor Example"), "Choose Olga Example");
        var ordered = await theo.PressAsync(chosen, "Move Olga Example up");
        Assert.Equal([A.Id("Olga"), A.Id("Noor")], (await app.ReadAsync(PartnerWish.KeyOf(A.ProgramId, 1, A.Id("Theo")))).Ranked);
        await theo.PressAsync(ordered, "This is my choice");
        await people.DoAsync(app.Get<CoordinatorActs>().ApproveRoundAsync(A.ProgramId, 1, "robin"));

        Assert.True(Assert.Single(await app.ListAsync<Mentorship>(Partition)).IsMember(A.Id("Olga")));
        Assert.Empty(await MailedAsync(MailTemplate.ProposalToMentee));
        Assert.Equal([A.Id("Olga")], (await MailedAsync(MailTemplate.Introduction)).Where(person => person != A.Id("Theo")));
    }

    [Theory]
    [InlineData(MatchingMode.Admin, 0)]
    [InlineData(MatchingMode.Optimizer, 0)]
    [InlineData(MatchingMode.MenteeChoice, 1)]
    [InlineData(MatchingMode.Mutual, 2)]
    public async Task Each_mode_asks_those_whom_it_says_and_leads_to_a_mentorship(MatchingMode mode, int asked)
    {
        await people.StartProgramAsync(definition => definition with { Matching = MatchingSettings.Default with { Mode = mode } });
        await people.JoinAsync("Maya", ProgramRole.Mentor);
        await people.JoinAsync("Theo", ProgramRole.Mentee);
        await app.AdvanceAsync(TimeSpan.FromDays(mode is MatchingMode.MenteeChoice ? 35 : 28));
        await people.DoAsync(app.Get<CoordinatorActs>().ApproveRoundAsync(A.ProgramId, 1, "robin"));

        var proposal = Assert.Single(await app.ListAsync<Proposal>(Partition));
        foreach (var person in new[] { "Theo", "Maya" }.Take(asked))
        {
            Assert.Empty(await app.ListAsync<Mentorship>(Partition));
            var browser = await ComeInAsync(person);
            var page = await browser.GetAsync($"/m/proposal/{A.ProgramId}/{proposal.ProposalId}");
            Assert.Contains("no reporting line between you", page.Text);
            Assert.Equal(person == "Theo", page.Text.Contains("Mentees now 0 of 1", StringComparison.Ordinal));
            await browser.PressAsync(page, "Yes, I would like to");
        }

        Assert.Equal(MentorshipStage.Kickoff, Assert.Single(await app.ListAsync<Mentorship>(Partition)).Stage);
    }

    [Fact]
    public async Task Who_leaves_is_on_no_list_any_more_and_their_place_in_an_order_is_gone()
    {
        await BeginAsync(Asking(AskedBefore.Mentees), ["Maya", "Noor"], ["Theo", "Lea"]);
        await RankAsync("Theo", "Maya", "Noor");
        await people.DoAsync(app.Get<EnrollmentActs>().LeaveAsync(A.ProgramId, A.Id("Maya")));
        var theo = await ComeInAsync("Theo");

        Assert.DoesNotContain("Maya Example", (await theo.GetAsync(Page)).Text);
        await app.AdvanceAsync(TimeSpan.FromDays(7));

        Assert.Equal([A.Id("Noor")], (await app.ReadAsync(Round.KeyOf(A.ProgramId, 1))).Pairs.Select(pair => pair.MentorId));
    }

    private static MatchingSettings Asking(AskedBefore who) => MatchingSettings.Default with { AsksBefore = who };

    private static string Field(string name) => $"rank-{A.Id(name)}";

    private async Task BeginAsync(MatchingSettings matching, IReadOnlyList<string> mentors, IReadOnlyList<string> mentees)
    {
        await people.StartProgramAsync(definition => definition with { Matching = matching });
        foreach (var mentor in mentors)
        {
            await people.JoinAsync(mentor, ProgramRole.Mentor);
        }

        foreach (var mentee in mentees)
        {
            await people.JoinAsync(mentee, ProgramRole.Mentee);
        }

        await app.AdvanceAsync(TimeSpan.FromDays(28));
    }

    private async Task<Browser> ComeInAsync(string name)
    {
        var browser = new Browser(app);
        browsers.Add(browser);
        await browser.ComeInAsync(name);
        return browser;
    }

    private async Task RankAsync(string name, params string[] ranked)
    {
        var browser = await ComeInAsync(name);
        await browser.PressAsync(
            await browser.GetAsync(Page), "Save my order", [.. ranked.Select((other, index) => (Field(other), $"{index + 1}"))]);
    }

    private async Task<IReadOnlyList<string>> MailedAsync(MailTemplate template) =>
        [
            .. (await app.ListAsync<MailRecord>(Partition.Mail(A.ProgramId)))
                .Where(mail => mail.Template == template)
                .Select(mail => mail.PersonId)
                .Order(StringComparer.Ordinal),
        ];
}
