using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>Brings people into a program, once: from an import, an HR event, a sign-up or by personal invitation.</summary>
public sealed class InvitationActs(Decider decider)
{
    /// <summary>
    /// Enrolls a person. In a running program the invitation goes out at once, else when recruitment opens. A person who is enrolled already stays as they are.
    /// </summary>
    /// <param name="because">"import", "hris:hired", "sign-up:newsletter", "invitation".</param>
    public async Task<Verdict<Enrollment>> InviteAsync(
        string programId,
        string personId,
        ProgramRole role,
        string because,
        string actor,
        CancellationToken cancellation = default)
    {
        // The way from the person to the program comes first: leading nowhere for a moment harms nobody, an enrollment without it would miss HR events.
        await decider.Store.WriteAsync(new Batch().Upsert(new Involvement(personId, programId, role)), cancellation);
        return await decider.DecideAsync(
            Partition.Program(programId), token => DecideAsync(programId, personId, role, because, actor, token), cancellation);
    }

    private async Task<Decision<Verdict<Enrollment>>> DecideAsync(
        string programId, string personId, ProgramRole role, string because, string actor, CancellationToken cancellation)
    {
        var partition = Partition.Program(programId);
        var program = await decider.Store.FindAsync<MentoringProgram>(partition, MentoringProgram.DocumentId, cancellation);
        if (program is null)
        {
            return new Decision<Verdict<Enrollment>>(RefusalReason.Unknown);
        }

        var known = await decider.Store.FindAsync<Enrollment>(partition, Enrollment.IdOf(personId), cancellation);
        if (known is not null)
        {
            return new Decision<Verdict<Enrollment>>(RefusalReason.AlreadyDone);
        }

        var running = program.Value.Status is ProgramStatus.Running && decider.Now >= program.Value.Calendar.RecruitmentOpens;
        var enrollment = new Enrollment(programId, personId, role, because, decider.Now, running ? EnrollmentStage.Invited : EnrollmentStage.Planned);
        return new Decision<Verdict<Enrollment>>(enrollment)
        {
            Writes = new Batch().Create(enrollment),
            Notes = [new LedgerNote(actor, "enrollment.invited", enrollment.Id, because, new { role })],
            Signals = running ? [Begin(enrollment, program.Value)] : [],
        };
    }

    /// <summary>The instance that carries an enrollment.</summary>
    public static Signal Begin(Enrollment enrollment, MentoringProgram program) => Signals.Start(
        nameof(OnboardingOrchestrator),
        InstanceIds.Enrollment(enrollment.ProgramId, enrollment.PersonId),
        new OnboardingInput(enrollment.ProgramId, enrollment.PersonId, program.Policy));
}
