using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Threads;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Functions;
using MentorFlow.Functions.Hosting;
using MentorFlow.Providers.Outbox;
using MentorFlow.Providers.Sqlite;
using MentorFlow.Standalone.Demo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MentorFlow.Tests.Standalone.Demo;

/// <summary>What stands in the data folder when the history is over and nobody has come in yet.</summary>
[Collection(DemoHistoryCollection.Name)]
public sealed class DemoHistoryTests(DemoHistoryFixture history) : IDisposable
{
    private readonly SqliteDocumentStore store = SqliteDocumentStore.InFile(Path.Combine(history.Whole, HostFolder.Documents), TimeProvider.System);

    [Fact]
    public async Task Two_programs_run_and_one_is_over()
    {
        var programs = await ListAsync<ProgramListing>(Partition.Organization);

        Assert.Equal(
            [("first-steps", ProgramStatus.Running), ("growth", ProgramStatus.Running), ("perspectives", ProgramStatus.Completed)],
            programs.Select(program => (program.ProgramId, program.Status)).Order());
    }

    [Fact]
    public async Task Growth_has_matched_in_four_rounds_and_met_and_missed_each_other_and_answered()
    {
        var sessions = await ListAsync<Session>(DemoPrograms.GrowthId);
        var surveys = await ListAsync<SurveyAnswers>(DemoPrograms.GrowthId);

        Assert.Equal(4, (await ListAsync<Round>(DemoPrograms.GrowthId)).Count);
        Assert.True(sessions.Count(session => session.Stage is SessionStage.Held) > 50);
        Assert.Contains(sessions, session => session.Stage is SessionStage.Missed);
        Assert.Contains(sessions, session => session.Stage is SessionStage.Planned && session.StartsAt > DemoHistoryFixture.Today);
        Assert.Contains(surveys, answers => answers.Kind is SurveyKind.Midpoint);
    }

    [Fact]
    public async Task First_steps_has_people_in_every_state_before_a_match_and_a_round_to_review()
    {
        var stages = (await ListAsync<Enrollment>(DemoPrograms.FirstStepsId)).Select(enrollment => enrollment.Stage).ToHashSet();

        Assert.Superset(
            new HashSet<EnrollmentStage> { EnrollmentStage.Invited, EnrollmentStage.Accepted, EnrollmentStage.InTraining, EnrollmentStage.Ready }, stages);
        Assert.Equal(RoundStatus.Solved, (await ListAsync<Round>(DemoPrograms.FirstStepsId)).Single().Status);
    }

    [Fact]
    public async Task Perspectives_has_closed_with_answers()
    {
        Assert.Contains(await ListAsync<Mentorship>(DemoPrograms.PerspectivesId), mentorship => mentorship.Stage is MentorshipStage.Closed);
        var given = await ListAsync<SurveyAnswers>(DemoPrograms.PerspectivesId);
        Assert.Contains(given, answers => answers.Kind is SurveyKind.Closing);
        Assert.Contains(given, answers => answers.Kind is SurveyKind.Baseline);
    }

    [Fact]
    public async Task The_queue_holds_open_work_of_several_kinds()
    {
        var open = new List<WorkItem>();
        foreach (var programId in DemoPrograms.All)
        {
            open.AddRange((await ListAsync<WorkItem>(programId)).Where(item => item.Status is WorkItemStatus.Open));
        }

        Assert.Superset(
            new HashSet<WorkItemKind>
            {
                WorkItemKind.ConcernRaised, WorkItemKind.ConflictFound, WorkItemKind.MentorshipStalled, WorkItemKind.RoundToReview,
            },
            open.Select(item => item.Kind).ToHashSet());
    }

    [Fact]
    public async Task People_meet_on_weekdays_in_the_daytime_of_both()
    {
        foreach (var programId in DemoPrograms.All)
        {
            foreach (var session in await ListAsync<Session>(programId))
            {
                foreach (var memberId in session.MemberIds)
                {
                    var person = (await store.FindAsync(Person.KeyOf(memberId), TestContext.Current.CancellationToken))!.Value;
                    var local = session.StartsAt.ToZone(person.Zone!);
                    Assert.True(
                        local is { DayOfWeek: not (DayOfWeek.Saturday or DayOfWeek.Sunday), Hour: >= 8 and < 19 },
                        $"{session.SessionId} at {local:f} in {person.Zone}");
                }
            }
        }
    }

    [Fact]
    public async Task The_two_whom_the_reader_plays_are_free_to_act()
    {
        var (mentee, mentor) = (await IdOfAsync(DemoCast.PlayedMentee), await IdOfAsync(DemoCast.PlayedMentor));
        var mine = (await ListAsync<Mentorship>(DemoPrograms.GrowthId)).Where(mentorship => mentorship.IsMember(mentor)).ToList();
        var sessions = await ListAsync<Session>(DemoPrograms.GrowthId);

        var invited = (await store.FindAsync(Enrollment.KeyOf(DemoPrograms.GrowthId, mentee), TestContext.Current.CancellationToken))!.Value;
        Assert.Equal((EnrollmentStage.Invited, 1), (invited.Stage, (DemoHistoryFixture.Today - invited.CreatedAt).Days + 1));

        var steady = Assert.Single(mine, mentorship => mentorship.Stage is MentorshipStage.Active);
        Assert.True(sessions.Count(session => session.MentorshipId == steady.MentorshipId && session.Stage is SessionStage.Held) >= 4);
        Assert.Contains(sessions, session => session.MentorshipId == steady.MentorshipId && session.Stage is SessionStage.Planned);

        var coming = Assert.Single(mine, mentorship => mentorship.Stage is MentorshipStage.Kickoff);
        Assert.Equal([coming.Others(mentor).Single().PersonId], coming.Signatures!.Keys);
        Assert.True(coming.Agreement!.FirstSession > DemoHistoryFixture.Today);
    }

    [Fact]
    public async Task A_pair_that_goes_well_shows_what_a_mentorship_is_made_of()
    {
        var mentor = await IdOfAsync(DemoCast.PlayedMentor);
        var steady = (await ListAsync<Mentorship>(DemoPrograms.GrowthId)).Single(
            mentorship => mentorship.IsMember(mentor) && mentorship.Stage is MentorshipStage.Active);
        var sessions = (await ListAsync<Session>(DemoPrograms.GrowthId)).Where(session => session.MentorshipId == steady.MentorshipId);

        Assert.NotEmpty(await ListAsync<AgreementVersion>(DemoPrograms.GrowthId));
        Assert.Equal("My first project with people from other teams", steady.Agreement!.Focus);
        Assert.Contains(steady.Goals!, goal => goal is { IsOpen: true, Confirmed: true, Progress: 60 });
        Assert.Contains(
            sessions.SelectMany(session => session.Summaries?.Values ?? []), summary => summary.NextStep == "Open the next meeting with a question");
        Assert.NotEqual(mentor, (await ListAsync<ThreadMessage>(Partition.Thread(DemoPrograms.GrowthId, steady.MentorshipId)))[^1].PersonId);
    }

    [Fact]
    public async Task Mails_lie_in_the_outbox_with_the_times_at_which_they_were_sent()
    {
        var files = new OutboxFolder(Path.Combine(history.Whole, "outbox")).List(limit: 10_000);

        Assert.True(files.Count > 1000);
        Assert.All(files, mail => Assert.InRange(mail.WrittenAt, DemoHistoryFixture.Today.AddMonths(-4).AddDays(-1), DemoHistoryFixture.Today));

        var sent = 0;
        foreach (var programId in DemoPrograms.All)
        {
            sent += (await ListAsync<MailRecord>(Partition.Mail(programId))).Count(mail => mail.Status is MailStatus.Sent);
        }

        Assert.Equal(sent, files.Count);
    }

    [Fact]
    public async Task Every_hash_of_the_ledger_holds() => Assert.Empty((await new LedgerVerifier(store).VerifyAsync()).Faults);

    [Fact]
    public async Task Every_decision_whose_inputs_are_kept_comes_to_the_same_again()
    {
        await using var services = new ServiceCollection().AddLogging()
            .AddMentorFlow(new ConfigurationBuilder().AddInMemoryCollection([new("Host:DataFolder", history.Whole)]).Build())
            .BuildServiceProvider();

        var replays = await services.GetRequiredService<LedgerReplay>().AllAsync(TestContext.Current.CancellationToken)
            .Where(replay => replay.Entry.Kept is not null)
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.All(replays, replay => Assert.True(replay.State is ReplayState.Same, $"{replay.Entry.Decision} of {replay.Entry.Subject}: {replay.State}"));
        Assert.True(replays.Count > 100, $"{replays.Count} decisions");
    }

    public void Dispose() => store.Dispose();

    private async Task<string> IdOfAsync(string externalId) =>
        (await store.FindAsync(PersonLookup.KeyOf(PersonId.ExternalKey(externalId)), TestContext.Current.CancellationToken))!.Value.PersonId;

    private Task<IReadOnlyList<T>> ListAsync<T>(string programId)
        where T : class, IDocument => ListAsync<T>(Partition.Program(programId));

    private async Task<IReadOnlyList<T>> ListAsync<T>(Partition partition)
        where T : class, IDocument => await store.QueryAsync<T>(partition).Select(stored => stored.Value).ToListAsync();
}
