namespace MentorFlow.Domain.Costs;

/// <summary>
/// One execution while it lasts. Where it is not known what it is for, the documents tell: one that touches a single program is that program's, with all
/// that it reads beside; one that touches several, or none, is shared.
/// </summary>
public sealed class UsageScope
{
    private readonly Lock gate = new();
    private readonly HashSet<UsagePlace> touched = [];
    private readonly UsagePlace? known;
    private readonly string? mentorshipId;
    private decimal requestUnits;
    private bool isClosed;

    internal UsageScope(UsagePlace? known, string? mentorshipId, bool isMuted) =>
        (this.known, this.mentorshipId, IsMuted) = (known, mentorshipId, isMuted);

    internal bool IsMuted { get; }

    /// <returns>False when the execution is over: what goes on in the background is counted by itself.</returns>
    internal bool Take(UsagePlace place, decimal charged)
    {
        lock (gate)
        {
            if (isClosed)
            {
                return false;
            }

            requestUnits += charged;
            if (!place.IsShared)
            {
                touched.Add(place);
            }

            return true;
        }
    }

    internal (UsagePlace Place, decimal RequestUnits) Close()
    {
        lock (gate)
        {
            isClosed = true;
            return (known ?? Found(), requestUnits);
        }
    }

    private UsagePlace Found()
    {
        var programs = touched.Select(place => place.ProgramId).Distinct().ToList();
        if (programs is not [var program])
        {
            return UsagePlace.Shared;
        }

        var mentorships = touched.Select(place => place.MentorshipId).Append(mentorshipId).OfType<string>().Distinct().ToList();
        return new UsagePlace(program, mentorships is [var mentorship] ? mentorship : null);
    }
}
