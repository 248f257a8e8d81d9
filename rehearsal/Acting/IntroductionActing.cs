using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Introductions;
using MentorFlow.Orchestrations.Introductions;
using MentorFlow.Rehearsal.Cohorts;
using MentorFlow.Rehearsal.Settings;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>
/// Introductions by rhythm, where a program has them: most want them, some leave one out, and both say whether they have met. Nobody is asked whether they
/// want them, so that each decides it from a stream of their own.
/// </summary>
public sealed class IntroductionActing(World world, RehearsalLog log, IntroductionActs acts, RehearsalSettings settings)
{
    private const double WantsThem = 0.6;
    private const double LeavesOneOut = 0.08;
    private const double WantsNoMore = 0.03;
    private const double Meets = 0.7;
    private const double WasNotReached = 0.4;
    private const double Together = 0.3;

    private readonly HashSet<string> begun = [];

    /// <summary>Somebody is in the pool or matched.</summary>
    public void TakesPart(Enrollment enrollment)
    {
        var (programId, personId) = (enrollment.ProgramId, enrollment.PersonId);
        if (log.ProgramOf(programId) is { Introductions: not null } && world.Cast.Find(personId) is { } who && begun.Add($"{programId} {personId}"))
        {
            if (Chance.Of(settings.Seed, $"introductions {programId} {who.Member.Person.ExternalId}").Happens(WantsThem))
            {
                world.Later(who, () => World.DoAsync(acts.JoinAsync(programId, personId)));
            }
        }
    }

    /// <summary>Somebody to meet; a few have no time for the next one, or want none any more.</summary>
    public void Introduced(Participant who, string programId)
    {
        if (who.Chance.Happens(LeavesOneOut))
        {
            world.Later(who, () => World.DoAsync(acts.SkipAsync(programId, who.PersonId, skips: true)));
        }
        else if (who.Chance.Happens(WantsNoMore))
        {
            world.Later(who, () => World.DoAsync(acts.LeaveAsync(programId, who.PersonId)));
        }
    }

    /// <summary>Whether they have met is the same for both.</summary>
    public void AskedWhetherMet(Participant who, string programId, string introductionId) => world.Maybe(who, () =>
    {
        var met = Chance.Of(settings.Seed, $"introduction {introductionId}").Happens(Meets) ? IntroductionMet.Yes
            : who.Chance.Happens(WasNotReached) ? IntroductionMet.NotReached
            : IntroductionMet.NotYet;
        return World.DoAsync(acts.AnswerAsync(programId, introductionId, who.PersonId, met, who.Chance.Happens(Together)));
    });
}
