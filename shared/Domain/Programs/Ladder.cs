using MentorFlow.Domain.Mails;
using MentorFlow.Domain.WorkItems;

namespace MentorFlow.Domain.Programs;

/// <summary>A timed reminder: which mail, and how long to wait for the answer after it.</summary>
/// <param name="Template">Null waits without a mail: the person has just been asked on a page.</param>
public sealed record Nudge(MailTemplate? Template, TimeSpan Patience);

/// <summary>Reminders in order, and what silence after the last one means.</summary>
/// <param name="OnSilence">The work item a coordinator gets; null lets the request lapse without anybody's work.</param>
public sealed record Ladder(IReadOnlyList<Nudge> Nudges, WorkItemKind? OnSilence = null)
{
    /// <summary>How long the ladder waits in all before silence counts.</summary>
    public TimeSpan Patience => Nudges.Aggregate(TimeSpan.Zero, (sum, nudge) => sum + nudge.Patience);

    /// <summary>What is left of the patience when a rung's mail goes out; of two rungs with the same mail, it promises the shorter.</summary>
    /// <returns>Null where the ladder has no such mail.</returns>
    public TimeSpan? PatienceFrom(MailTemplate template)
    {
        var left = TimeSpan.Zero;
        for (var rung = Nudges.Count - 1; rung >= 0; rung--)
        {
            left += Nudges[rung].Patience;
            if (Nudges[rung].Template == template)
            {
                return left;
            }
        }

        return null;
    }
}
