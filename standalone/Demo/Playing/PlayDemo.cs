using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;

namespace MentorFlow.Standalone.Demo.Playing;

/// <summary>Lets the people of the demo do what is asked of them at this moment, in every program.</summary>
internal sealed class PlayDemo(
    DemoCast cast,
    IDocumentStore store,
    PlayOnboarding onboarding,
    PlayMatching matching,
    PlayMeetings meetings,
    PlaySurveys surveys,
    TimeProvider clock)
{
    /// <param name="since">UTC: when the history ended.</param>
    /// <returns>When to look again: at the next session, or a day later.</returns>
    public async Task<DateTimeOffset> RunAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var next = now.AddDays(1);
        var played = await cast.PlayedAsync(cancellation);
        foreach (var programId in DemoPrograms.All)
        {
            await onboarding.RunAsync(programId, played, since, cancellation);
            await matching.AnswerAsync(programId, played, since, cancellation);

            var mentorships = await store.AllAsync<Mentorship>(programId, cancellation).Where(mentorship => mentorship.IsOpen).ToListAsync(cancellation);
            foreach (var mentorship in mentorships)
            {
                await matching.AgreeAsync(mentorship, played, cancellation);
                await surveys.AnswerAsync(mentorship, played, since, cancellation);
            }

            var standing = mentorships.Where(mentorship => mentorship.PausedAt is not null).Select(mentorship => mentorship.MentorshipId).ToHashSet();
            await foreach (var session in store.AllAsync<Session>(programId, cancellation))
            {
                if (standing.Contains(session.MentorshipId))
                {
                    continue;
                }

                await meetings.MeetAsync(session, played, since, cancellation);
                if (session.Stage is SessionStage.Planned && session.StartsAt > now && session.StartsAt < next)
                {
                    next = session.StartsAt;
                }
            }
        }

        return next;
    }
}
