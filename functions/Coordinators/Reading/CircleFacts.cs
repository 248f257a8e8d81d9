using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>A circle as coordinators see it (R30).</summary>
/// <param name="Settings">By which it is kept up and meets.</param>
/// <param name="Host">Null where each hosts in turn, and while nobody is found.</param>
/// <param name="SeatsFree">In people.</param>
/// <param name="Former">Who has left it, the earliest first.</param>
public sealed record CircleFacts(CircleSettings Settings, PersonRef? Host, int SeatsFree, IReadOnlyList<FormerFacts> Former)
{
    /// <returns>Null for a pair.</returns>
    public static async ValueTask<CircleFacts?> OfAsync(Mentorship mentorship, PersonNames names, CancellationToken cancellation)
    {
        if (mentorship.Circle is not { } settings)
        {
            return null;
        }

        var former = new List<FormerFacts>();
        foreach (var member in mentorship.Former ?? [])
        {
            former.Add(new FormerFacts(await names.FindAsync(member.PersonId, cancellation), member.Role, member.LeftAt, member.Because));
        }

        return new CircleFacts(
            settings, mentorship.HostId is { } host ? await names.FindAsync(host, cancellation) : null, mentorship.SeatsFree, former);
    }
}

/// <summary>Who was in a circle.</summary>
/// <param name="LeftAt">UTC.</param>
public sealed record FormerFacts(PersonRef Person, ProgramRole Role, DateTimeOffset LeftAt, EndReason Because);
