using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>Brings people into a program, once: from an import, an HR event, a sign-up or by personal invitation.</summary>
public sealed class InvitationActs(Decider decider)
{
    /// <summary>
    /// Enrolls a person. In a running program the invitation goes out at once, else when recruitment opens. A person who is enrolled already stays as they are.
    /// </summary>
    /// <param name="because">"import", "hris:hired", "group", "sign-up:newsletter", "invitation".</param>
    /// <param name="again">When there was a new reason to invite somebody who lapsed, declined or left before, UTC; null leaves them alone.</param>
    public async Task<Verdict<Enrollment>> InviteAsync(
        string programId,
        string personId,
        ProgramRole role,
        string because,
        string actor,
        DateTimeOffset? again = null,
        CancellationToken cancellation = default)
    {
        await KeepInvolvedAsync(programId, personId, role, cancellation);
        var order = new InvitationOrder(personId, role, because, actor, again);
        return await decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var program = await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token);
                var known = await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token);
                var question = await decider.Store.FindAsync(ManagerQuestion.KeyOf(programId, personId), token);
                return Invitation.Decide(program?.Value, known, order, decider.Now, question);
            },
            cancellation);
    }

    // Written first: an involvement without an enrollment harms nobody for a moment, an enrollment without one would miss HR events.
    internal async Task KeepInvolvedAsync(string programId, string personId, ProgramRole role, CancellationToken cancellation)
    {
        await decider.Store.WriteAsync(new Batch().Upsert(new Involvement(personId, programId, role)), cancellation);
        await decider.Store.KeepInDirectoryAsync(personId, cancellation);
    }
}
