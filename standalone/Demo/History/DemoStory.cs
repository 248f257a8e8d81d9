using MentorFlow.Domain.Concerns;
using MentorFlow.Domain.Imports;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rounds;
using MentorFlow.Domain.Training;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Matching;
using MentorFlow.Matching.Review;
using MentorFlow.Orchestrations.Concerns;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Enrollments;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.People;
using MentorFlow.Orchestrations.Programs;
using MentorFlow.Orchestrations.Rounds;
using MentorFlow.Orchestrations.WorkItems;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Cohorts;
using MentorFlow.Rehearsal.Hosting;

namespace MentorFlow.Standalone.Demo.History;

/// <summary>What is bound to happen in the history, beside what its people do by themselves: so that the reader finds something of every kind.</summary>
internal sealed class DemoStory(RehearsalApp app, DemoPrograms programs, Cast cast, DateTimeOffset today)
{
    private const string Coordinator = "robin";

    private readonly World world = app.Get<World>();

    /// <summary>Brings in the organization, opens the first programs, and lays down what is to happen later.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        await LearnPeopleAsync(cancellation);
        app.Get<CoordinatorActing>().Leaves = IsForTheReader;

        world.At(programs.Begins, () => OpenAsync(programs.Growth()));
        world.At(programs.Begins, () => OpenAsync(programs.Perspectives()));
        world.At(programs.FirstStepsOpens, () => OpenAsync(programs.FirstSteps()));
        world.At(programs.Morning(-9).AddHours(2), () => InviteAsync(who => who.Member.ProgramId == DemoPrograms.FirstStepsId && Wave(who) == 1));
        world.At(programs.Morning(-3).AddHours(2), () => InviteAsync(who => who.Member.ProgramId == DemoPrograms.FirstStepsId && Wave(who) == 2));
        world.At(programs.Morning(-1).AddHours(1), () => InviteAsync(Person(DemoCast.PlayedMentee)));

        PlanAoife();
        PlanTrouble();
    }

    // The story begins months ago: some of the list were hired only since, and are there all the same.
    private async Task LearnPeopleAsync(CancellationToken cancellation)
    {
        var ids = app.Get<PersonIds>();
        foreach (var listed in (await PeopleFile.ReadAsync(DemoCast.OpenList(), cancellation: cancellation)).People)
        {
            var personId = await ids.OfAsync(listed.ExternalId, cancellation);
            var managerId = listed.ManagerExternalId is { } manager ? await ids.OfAsync(manager, cancellation) : null;
            var person = CohortMember.PersonOf(listed, personId, managerId);
            await app.Get<PersonActs>().SaveAsync(personId, _ => person, Actors.System, DecisionName.PersonImported, cancellation);
        }
    }

    private void PlanAoife()
    {
        var (aoife, newcomer) = (Person(DemoPairs.New.Mentor), Person(DemoPairs.New.Mentee));
        world.At(programs.LastRound.AddDays(-84).AddHours(1), () => ReviewAsync(number: 1, DemoPairs.OfFirstRound));
        new DemoSteadyPair(app, programs, Person(DemoPairs.Steady.Mentee), aoife).Plan();

        // Both come into the pool just before their round: an earlier one that is tried again would take them.
        world.At(programs.LastRound.AddDays(-7).AddHours(1), () => InviteAsync(newcomer));
        world.At(programs.LastRound.AddDays(-7).AddHours(6), () => AcceptAsync(newcomer));
        world.At(programs.LastRound.AddHours(-1), () => BecomeReadyAsync(newcomer, aoife));
        world.At(programs.LastRound.AddHours(1), () => ReviewAsync(number: 4, [DemoPairs.New]));

        // From here on the reader answers for her; what is in her calendar she keeps until then.
        app.Get<WatchedStore>().Written += document =>
        {
            if (document is Mentorship { Stage: MentorshipStage.Kickoff } begun && begun.IsMember(aoife.PersonId) && begun.IsMember(newcomer.PersonId))
            {
                aoife.Temperament = DemoTempers.Silent(aoife.Temperament);
                newcomer.Temperament = DemoTempers.Silent(newcomer.Temperament);
            }
        };
        world.At(programs.Morning(-1).AddHours(2), () => ProposeAsync(newcomer, aoife));
    }

    private async Task AcceptAsync(Participant newcomer)
    {
        var acts = app.Get<EnrollmentActs>();
        await World.DoAsync(acts.AnswerInvitationAsync(DemoPrograms.GrowthId, newcomer.PersonId, accepted: true));
        await World.DoAsync(acts.SaveProfileAsync(DemoPrograms.GrowthId, newcomer.PersonId, newcomer.Member.Profile));
    }

    private async Task BecomeReadyAsync(Participant newcomer, Participant aoife)
    {
        var acts = app.Get<EnrollmentActs>();
        newcomer.Temperament = DemoTempers.Steady(newcomer.Temperament);
        var plan = app.Get<Curriculum>().PlanFor(newcomer.Member.Role, newcomer.Member.Profile.HasExperience);
        await World.DoAsync(acts.PassAsync(DemoPrograms.GrowthId, newcomer.PersonId, plan));
        await World.DoAsync(acts.SaveProfileAsync(DemoPrograms.GrowthId, aoife.PersonId, aoife.Member.Profile with { Capacity = 2 }));
    }

    private void PlanTrouble()
    {
        var hr = app.Get<HrDepartment>();
        world.At(programs.Morning(-50), () =>
        {
            // They have no time any more, and say so to nobody.
            Person(DemoPairs.Stalled.Mentor).IsAway = true;
            Person(DemoPairs.Stalled.Mentee).IsAway = true;
            return Task.CompletedTask;
        });
        world.At(programs.Morning(-6).AddHours(1), () =>
        {
            Person(DemoPairs.OnLeave.Mentee).IsAway = true;
            return hr.LeaveStartedAsync(Person(DemoPairs.OnLeave.Mentee));
        });
        world.At(programs.Morning(-2).AddHours(3), RaiseConcernAsync);
        world.At(programs.Morning(-1).AddHours(4), () => hr.ManagerChangedAsync(Person(DemoPairs.Moved.Mentee), Person(DemoPairs.Moved.Mentor)));

        // Whole weeks away: what was planned meanwhile moves on by them, and stays on its weekday.
        var (traveler, leaver) = (Person("E1012"), Person("E1020"));
        world.At(programs.Morning(-60), () =>
        {
            traveler.IsAway = true;
            return hr.LeaveStartedAsync(traveler);
        });
        world.At(programs.Morning(-60).AddDays(21).AddHours(-1), () =>
        {
            traveler.IsAway = false;
            return hr.LeaveEndedAsync(traveler);
        });
        world.At(programs.Morning(-30).AddHours(2), () =>
        {
            leaver.IsAway = true;
            return hr.LeftAsync(leaver);
        });
    }

    private Participant Person(string externalId) => cast.People.Single(who => who.Member.Person.ExternalId == externalId);

    // The newest, and what tells a story.
    private bool IsForTheReader(WorkItem item) => item.OpenedAt >= programs.Morning(item.Kind switch
    {
        WorkItemKind.ConcernRaised or WorkItemKind.ConflictFound or WorkItemKind.MentorshipStalled => -21,
        _ => -3,
    });

    private async Task OpenAsync(ProgramDefinition definition)
    {
        var acts = app.Get<ProgramActs>();
        await World.DoAsync(acts.CreateAsync(definition, Actors.Coordinator(Coordinator)));
        await World.DoAsync(acts.StartAsync(definition.ProgramId!, Actors.Coordinator(Coordinator)));
        await InviteAsync(who => who.Member.ProgramId == definition.ProgramId && !ComesLater(who));
    }

    private static bool ComesLater(Participant who) => who.Member.Person.ExternalId is var id
        && (id == DemoCast.PlayedMentee || id == DemoPairs.New.Mentee || (who.Member.ProgramId == DemoPrograms.FirstStepsId && Wave(who) > 0));

    // A pilot invites a few people after the other.
    private static int Wave(Participant who) => (who.Member.Person.ExternalId[^1] % 5) switch { 0 => 2, 1 => 1, _ => 0 };

    private async Task InviteAsync(Func<Participant, bool> whom)
    {
        foreach (var who in cast.People.Where(whom))
        {
            await InviteAsync(who);
        }
    }

    private Task InviteAsync(Participant who) => World.DoAsync(app.Get<InvitationActs>().InviteAsync(
        who.Member.ProgramId, who.PersonId, who.Member.Role, "import", Actors.Coordinator(Coordinator)));

    /// <summary>The coordinator looks at a round, locks who is to be a pair, and lets it go out.</summary>
    private async Task ReviewAsync(int number, IReadOnlyList<DemoPair> pairs)
    {
        var acts = app.Get<RoundActs>();
        foreach (var pair in pairs)
        {
            var round = await world.FindAsync(Round.KeyOf(DemoPrograms.GrowthId, number))
                ?? throw new InvalidOperationException($"Round {number} of the demo has not begun.");
            var both = new PairOfIds(Person(pair.Mentee).PersonId, Person(pair.Mentor).PersonId);
            await World.DoAsync(acts.TakeAsync(DemoPrograms.GrowthId, number, round.Version, new ReviewStep(ReviewAction.Lock, both), Coordinator));
        }

        await World.DoAsync(app.Get<CoordinatorActs>().ApproveRoundAsync(DemoPrograms.GrowthId, number, Coordinator));
    }

    private async Task ProposeAsync(Participant mentee, Participant mentor)
    {
        if (await MentorshipAsync(mentee, mentor, round: 4) is { } mentorship)
        {
            var first = CommonHour.After(today.AddDays(6), mentee.Member.Profile, mentor.Member.Profile);
            await World.DoAsync(app.Get<MentorshipActs>().ProposeAgreementAsync(
                DemoPrograms.GrowthId, mentorship.MentorshipId, mentee.PersonId, DemoAgreement.Of(first)));
        }
    }

    private async Task RaiseConcernAsync()
    {
        var (mentee, mentor) = (Person(DemoPairs.Uneasy.Mentee), Person(DemoPairs.Uneasy.Mentor));
        if (await MentorshipAsync(mentee, mentor, round: 1) is { } mentorship)
        {
            await World.DoAsync(app.Get<ConcernActs>().RaiseAsync(new NewConcern(
                DemoPrograms.GrowthId,
                mentee.PersonId,
                "rhythm",
                ConcernKind.Concern,
                "We get on well, but our calendars leave us half an hour a month. Could somebody help us find another rhythm?",
                mentorship.MentorshipId)));
        }
    }

    private Task<Mentorship?> MentorshipAsync(Participant mentee, Participant mentor, int round) =>
        world.FindAsync(Mentorship.KeyOf(DemoPrograms.GrowthId, $"{mentee.PersonId}-{mentor.PersonId}-r{round}"));
}
