using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Threads;
using MentorFlow.Orchestrations.Goals;
using MentorFlow.Orchestrations.Mentorships;
using MentorFlow.Orchestrations.Sessions;
using MentorFlow.Orchestrations.Threads;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Hosting;

namespace MentorFlow.Standalone.Demo.History;

/// <summary>
/// What the reader finds at first glance of a pair that goes well: a second agreement, a goal on its way, key points, and a message to answer.
/// </summary>
internal sealed class DemoSteadyPair(RehearsalApp app, DemoPrograms programs, Participant mentee, Participant mentor)
{
    private readonly World world = app.Get<World>();
    private readonly MentorshipKey pair = new(DemoPrograms.GrowthId, $"{mentee.PersonId}-{mentor.PersonId}-r1");

    private string GoalId => Uuid5.Of($"demo goal|{pair.MentorshipId}").ToString("N");

    public void Plan()
    {
        world.At(programs.Morning(-45).AddHours(1), ChangeAgreementAsync);
        world.At(programs.Morning(-20).AddHours(1), SetGoalAsync);
        world.At(programs.Morning(-13).AddHours(1), () => ReportAsync(percent: 30));
        world.At(programs.Morning(-3).AddHours(1), () => ReportAsync(percent: 60));
        world.At(programs.Morning(-3).AddHours(2), WriteKeyPointsAsync);
        world.At(programs.Morning(-1).AddHours(3), WriteMessageAsync);
    }

    private async Task ChangeAgreementAsync()
    {
        var acts = app.Get<MentorshipActs>();
        if (await MentorshipAsync() is { IsSigned: true, Agreement: { } agreed })
        {
            var proposed = await World.DoAsync(acts.ProposeAgreementAsync(
                pair.ProgramId, pair.MentorshipId, mentee.PersonId, agreed with { Focus = "My first project with people from other teams" }));
            if (proposed?.Change is { } change)
            {
                await World.DoAsync(acts.SignAgreementAsync(pair.ProgramId, pair.MentorshipId, mentor.PersonId, change.Agreement.Version));
            }
        }
    }

    private async Task SetGoalAsync()
    {
        var acts = app.Get<GoalActs>();
        var words = new GoalWords(
            "Lead the project’s first workshop",
            "It has taken place, and two of those who came say what it gave them",
            "The project has begun, and my manager agrees",
            "It is what the next role asks for",
            DateOnly.FromDateTime(programs.Morning(30).UtcDateTime));
        var added = await World.DoAsync(acts.AddAsync(pair, mentee.PersonId, GoalId, words));
        if (added?.Goals?.FirstOrDefault(goal => goal.GoalId == GoalId) is { } goal)
        {
            await World.DoAsync(acts.ConfirmAsync(pair, mentor.PersonId, GoalId, goal.Version));
        }
    }

    private Task ReportAsync(int percent) => World.DoAsync(app.Get<GoalActs>().ReportAsync(pair, mentee.PersonId, GoalId, percent));

    private async Task WriteKeyPointsAsync()
    {
        var last = await app.Get<IDocumentStore>()
            .QueryAsync(Partition.Program(pair.ProgramId), new DocumentQuery<Session>(IdPrefix: Session.PrefixOf(pair.MentorshipId)))
            .Select(stored => stored.Value)
            .LastOrDefaultAsync(session => session.Stage is SessionStage.Held);
        if (last is not null)
        {
            var by = DateOnly.FromDateTime(programs.Morning(5).ToZone(DemoPrograms.Zone).DateTime);
            var given = new FollowUpGiven(5, "Ask first, then propose.", "Open the next meeting with a question", by);
            await World.DoAsync(app.Get<SessionActs>().FollowUpAsync(pair.ProgramId, last.SessionId, mentee.PersonId, given));
        }
    }

    private Task WriteMessageAsync()
    {
        const string Text = "I tried your opening question today, and it worked. May I send you my notes before we meet?";
        var line = new SaidLine(Uuid5.Of($"demo message|{pair.MentorshipId}").ToString(), Text);
        return app.Get<ThreadActs>().SayAsync(new ThreadPlace(pair.ProgramId, pair.MentorshipId), mentee.PersonId, [line]);
    }

    private Task<Mentorship?> MentorshipAsync() => world.FindAsync(Mentorship.KeyOf(pair.ProgramId, pair.MentorshipId));
}
