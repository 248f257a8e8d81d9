using MentorFlow.Branding;
using MentorFlow.Domain.Hours;
using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Participants.Hours;

/// <summary>Reads what a certificate says today, for its owner and for who checks it.</summary>
public sealed class CertificateReading(IDocumentStore store, Organization organization)
{
    /// <returns>Null where there is none.</returns>
    public async Task<CertificateFacts?> ReadAsync(MentoringProgram program, Mentorship mentorship, Person person, CancellationToken cancellation) =>
        CertificateFacts.Of(
            program, mentorship, person, await store.HoursOfAsync(program.ProgramId, person.PersonId, cancellation), organization.Title);

    /// <summary>Whether what an address was given for is what the certificate says today.</summary>
    public async Task<bool> HoldsAsync(CertificateProof proof, CancellationToken cancellation) =>
        await store.FindAsync(MentoringProgram.KeyOf(proof.ProgramId), cancellation) is { Value: var program }
        && await store.FindAsync(Mentorship.KeyOf(proof.ProgramId, proof.MentorshipId), cancellation) is { Value: var mentorship }
        && await store.FindAsync(Person.KeyOf(proof.PersonId), cancellation) is { Value: var person }
        && await ReadAsync(program, mentorship, person, cancellation) is { } today
        && today.Confirms(proof.Says);
}
