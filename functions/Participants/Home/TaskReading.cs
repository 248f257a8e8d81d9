using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Home;

/// <summary>
/// Gathers all that is asked of somebody in all their programs and roles, in the order in which it is due. It reads by what they take part in, however
/// many people there are.
/// </summary>
public sealed class TaskReading(
    CheckTasks checks, EventTasks events, AskedTasks asked, MeetingTasks meetings, IntroductionTasks introductions, TimeProvider clock)
{
    /// <param name="home">Of the person themselves.</param>
    public async Task<IReadOnlyList<HomeTask>> ReadAsync(Texts texts, HomeModel home, CancellationToken cancellation)
    {
        var (now, found) = (clock.GetUtcNow(), new List<HomeTask>());
        found.AddRange(Questions(home, texts));
        foreach (var card in home.Cards)
        {
            var words = texts.For(card.Participant.Program.Form);
            found.AddRange(Steps(card));
            found.AddRange(await asked.BaselineAsync(card.Participant, words, cancellation));
            found.AddRange(await asked.ReferralsAsync(card.Participant, words, now, cancellation));
            found.AddRange(await asked.RetrospectiveAsync(card, words, now, cancellation));
            found.AddRange(SpeedTasks.Of(card, words));
            found.AddRange(await events.OfAsync(card.Participant, card.Events, words, now, cancellation));
            found.AddRange(await meetings.OfAsync(card.Participant, words, now, cancellation));
            found.AddRange(await introductions.OfAsync(card.Participant, words, now, cancellation));
            foreach (var (pair, _) in card.Mentorships)
            {
                found.AddRange(PairTasks.Of(pair, words, now));
                found.AddRange(await checks.OfAsync(pair, words, now, cancellation));
                found.AddRange(await asked.FeedbackAsync(pair, words, cancellation));
            }
        }

        if (home.DevicesPath is { } devices)
        {
            found.Add(Devices(home, devices, texts));
        }

        return HomeTasks.InOrder(found);
    }

    private static IEnumerable<HomeTask> Steps(ProgramCard card) =>
        from step in card.Steps
        where step is { Path: not null, Action: not null }
        select new HomeTask(step.Text, step.Path!, step.Action!, card.Participant.Program.Name, step.By);

    private static IEnumerable<HomeTask> Questions(HomeModel home, Texts texts) =>
        from one in home.Questions
        select new HomeTask(
            texts["home.manager-asked", ("person", one.Person.Name), ("program", one.Program.Name)],
            Paths.ManagerQuestion(one.Question.ProgramId, one.Question.PersonId),
            texts["home.answer-manager"],
            one.Program.Name,
            one.Question.AskedAt + one.Program.Policy.Onboarding.Manager.Patience);

    // Before the first of the sessions that are ahead.
    private static HomeTask Devices(HomeModel home, string path, Texts texts)
    {
        var ahead = home.Cards.SelectMany(card => card.Mentorships)
            .Where(one => one.Pair.Next is { } next && path == Paths.DeviceCheck(one.Pair.ProgramId, next.SessionId))
            .Select(one => one.Pair)
            .FirstOrDefault();
        var program = (ahead?.Participant ?? home.Cards[0].Participant).Program;
        return new HomeTask(texts["home.tasks.devices"], path, texts["check.link"], program.Name, ahead?.Next?.StartsAt);
    }
}
