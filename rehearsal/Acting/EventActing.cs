using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Programs;

namespace MentorFlow.Rehearsal.Acting;

/// <summary>Who comes to the events of the program: most say so before, and most of those who said yes are there.</summary>
public sealed class EventActing(World world, EventActs acts)
{
    /// <param name="startsAt">UTC.</param>
    public void Invited(Participant who, string programId, ProgramMomentKind kind, DateTimeOffset startsAt) => world.Maybe(who, async () =>
    {
        var reply = who.Chance.From(0, 9) switch { < 6 => EventReply.Yes, < 8 => EventReply.Perhaps, _ => EventReply.No };
        var comes = reply is EventReply.Yes && who.Chance.Happens(0.85);
        await World.DoAsync(acts.AnswerAsync(programId, kind, who.PersonId, reply));
        if (comes)
        {
            var there = startsAt.AddMinutes(who.Chance.From(0, 12));
            world.At(there, () => who.IsAway ? Task.CompletedTask : World.DoAsync(acts.ConfirmAsync(programId, kind, who.PersonId)));
        }
    });
}
