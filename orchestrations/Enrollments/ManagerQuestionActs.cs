using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>Asks managers whether somebody of theirs may be invited, and does what follows from the answer, or from news of either of them.</summary>
public sealed class ManagerQuestionActs(Decider decider, InvitationActs invitations)
{
    /// <summary>Opens a question; the manager is asked by an instance of its own. Safe to repeat.</summary>
    public async Task<Verdict<ManagerQuestion>> OpenAsync(ManagerQuestionOrder order, CancellationToken cancellation = default)
    {
        // First, as a question that nothing leads to would miss what HR says; one that leads to nothing harms nobody.
        await LeadAsync(order.PersonId, order.ProgramId, order.PersonId, cancellation);
        return await decider.DecideAsync(
            Partition.Program(order.ProgramId),
            async token => ManagerQuestioning.Open(await ReadAsync(order.ProgramId, order.PersonId, token), order, decider.Now),
            cancellation);
    }

    /// <summary>Settles who is asked now. Safe to repeat.</summary>
    /// <param name="number">Of the question; one that was followed by another is over.</param>
    /// <param name="asking">Counts from 1; one that was done before changes nothing.</param>
    public async Task<ManagerQuestion?> AskAsync(string programId, string personId, int number, int asking, CancellationToken cancellation = default)
    {
        ManagerLook? look = null;
        await decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var facts = await ReadAsync(programId, personId, token);
                look = await LookAsync(personId, token);
                return facts.Question?.Value.Number == number
                    ? ManagerQuestioning.Ask(facts, asking, look, ActorOf(programId, personId, number), decider.Now)
                    : new Decision<Verdict<ManagerQuestion>>(RefusalReason.WrongStage);
            },
            cancellation);
        if (look is { NamedId: { } namedId })
        {
            await LeadAsync(namedId, programId, personId, cancellation);
        }

        if (await decider.Store.FindAsync(ManagerQuestion.KeyOf(programId, personId), cancellation) is not { Value: var question }
            || question.Number != number)
        {
            return null;
        }

        // Turned to another since: without a lead of theirs, who is written to would find nothing.
        if (question.ManagerId is { } turnedTo && turnedTo != look?.NamedId)
        {
            await LeadAsync(turnedTo, programId, personId, cancellation);
        }

        return question;
    }

    /// <summary>A manager answers; the first answer counts.</summary>
    /// <param name="reason">Of a "not now"; null for none.</param>
    /// <returns><see cref="RefusalReason.NotAMember"/> for somebody who is not asked.</returns>
    public async Task<Verdict<ManagerQuestion>> AnswerAsync(
        string programId, string personId, string managerId, bool agrees, string? reason, CancellationToken cancellation = default)
    {
        var known = (await decider.Store.FindAsync(ManagerQuestion.KeyOf(programId, personId), cancellation))?.Value;
        if (agrees && known is { IsOpen: true } && known.ManagerId == managerId)
        {
            await invitations.KeepInvolvedAsync(programId, personId, known.Role, cancellation);
        }

        return await decider.DecideAsync(
            Partition.Program(programId),
            async token => ManagerQuestioning.Answer(await ReadAsync(programId, personId, token), managerId, agrees, reason, decider.Now),
            cancellation);
    }

    /// <summary>Ends a question without the manager's answer. Safe to repeat.</summary>
    /// <param name="number">Of the question; one that was followed by another is over.</param>
    /// <param name="state">Invited anyway, not invited, or moot.</param>
    public async Task<Verdict<ManagerQuestion>> CloseAsync(
        string programId, string personId, int number, ManagerQuestionState state, CancellationToken cancellation = default)
    {
        var known = (await decider.Store.FindAsync(ManagerQuestion.KeyOf(programId, personId), cancellation))?.Value;
        if (state is ManagerQuestionState.InvitedAnyway && known is { IsOpen: true } && known.Number == number)
        {
            await invitations.KeepInvolvedAsync(programId, personId, known.Role, cancellation);
        }

        return await decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var facts = await ReadAsync(programId, personId, token);
                return facts.Question?.Value.Number == number
                    ? ManagerQuestioning.Close(facts, state, ActorOf(programId, personId, number), decider.Now)
                    : new Decision<Verdict<ManagerQuestion>>(RefusalReason.WrongStage);
            },
            cancellation);
    }

    /// <summary>
    /// HR said something of somebody: open questions about them go to whoever is their manager now, or need no answer any more; those that they were
    /// asked themselves go to who is asked in their place. Safe to repeat.
    /// </summary>
    /// <param name="actor">Who says so, as the ledger writes it.</param>
    public async Task FollowAsync(string personId, string actor, CancellationToken cancellation = default)
    {
        await foreach (var lead in decider.Store.QueryAsync<ManagerQuestionLead>(Partition.Person(personId), cancellation: cancellation))
        {
            var (programId, aboutId) = (lead.Value.ProgramId, lead.Value.PersonId);
            if (await decider.Store.FindAsync(ManagerQuestion.KeyOf(programId, aboutId), cancellation) is { Value.IsOpen: true })
            {
                await decider.DecideAsync(
                    Partition.Program(programId),
                    async token => ManagerQuestioning.Follow(
                        await ReadAsync(programId, aboutId, token), await LookAsync(aboutId, token), actor, decider.Now),
                    cancellation);
            }
        }
    }

    private Task LeadAsync(string holderId, string programId, string personId, CancellationToken cancellation) =>
        decider.WriteAsync(new Batch().Upsert(new ManagerQuestionLead(holderId, programId, personId)), cancellation);

    private async Task<ManagerQuestionStand> ReadAsync(string programId, string personId, CancellationToken cancellation)
    {
        var program = (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), cancellation))?.Value;
        return new ManagerQuestionStand(
            program,
            await decider.Store.FindAsync(ManagerQuestion.KeyOf(programId, personId), cancellation),
            await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), cancellation))
        {
            Room = program is null ? null : await decider.Store.RoomAsync(program, cancellation),
        };
    }

    // After the question: who is another manager by now has changed the question before it is saved, or changes it after.
    private async Task<ManagerLook> LookAsync(string personId, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync(Person.KeyOf(personId), cancellation) is not { Value: { Standing: not Standing.Left } person })
        {
            return new ManagerLook(IsPersonThere: false);
        }

        var namedId = person.ManagerId == personId ? null : person.ManagerId;
        var manager = namedId is null ? null : await decider.Store.FindAsync(Person.KeyOf(namedId), cancellation);
        return new ManagerLook(IsPersonThere: true, namedId, manager is { Value.Standing: not Standing.Left } ? namedId : null);
    }

    private static string ActorOf(string programId, string personId, int number) =>
        Actors.Orchestrator(InstanceIds.ManagerQuestion(programId, personId, number));
}

/// <param name="IsPersonThere">Whether whom the question is about has not left.</param>
/// <param name="NamedId">Person id of whom HR names as their manager, known or not, gone or not; null for nobody.</param>
/// <param name="ManagerId">Person id of a manager who is there; null where nobody is known.</param>
internal sealed record ManagerLook(bool IsPersonThere, string? NamedId = null, string? ManagerId = null);
