using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Enrollments;

/// <summary>What a person does with their profile beside saving it: a draft that is resumed later, and what has a page of its own.</summary>
public sealed class ProfileActs(Decider decider)
{
    /// <summary>Keeps a form as it stands, right or wrong, until it is saved; the one kept before is replaced.</summary>
    /// <param name="fields">What is in each, by its name.</param>
    public async Task<ProfileDraft> KeepDraftAsync(
        string programId, string personId, IReadOnlyDictionary<string, IReadOnlyList<string>> fields, CancellationToken cancellation = default)
    {
        var draft = new ProfileDraft(programId, personId, fields, decider.Now);
        await decider.WriteAsync(new Batch().Upsert(draft), cancellation);
        return draft;
    }

    /// <returns>Null where nothing was begun.</returns>
    public async Task<ProfileDraft?> FindDraftAsync(string programId, string personId, CancellationToken cancellation = default) =>
        (await decider.Store.FindAsync(ProfileDraft.KeyOf(programId, personId), cancellation))?.Value;

    /// <summary>Throws away what was begun. Safe to repeat.</summary>
    public async Task DropDraftAsync(string programId, string personId, CancellationToken cancellation = default)
    {
        if (await FindDraftAsync(programId, personId, cancellation) is not { } draft)
        {
            return;
        }

        try
        {
            await decider.WriteAsync(new Batch().Delete(draft), cancellation);
        }
        catch (DocumentConflictException)
        {
            // The same button was pressed twice at one moment.
        }
    }

    /// <returns><see cref="RefusalReason.WrongStage"/> where there is no profile yet.</returns>
    public Task<Verdict<Enrollment>> SaveLevelsAsync(
        string programId, string personId, SkillLevels levels, CancellationToken cancellation = default) =>
        AmendAsync(programId, personId, profile => levels.In(profile).On(profile), cancellation);

    /// <param name="likeness">Nothing erases what was told.</param>
    /// <returns><see cref="RefusalReason.WrongStage"/> where there is no profile yet.</returns>
    public Task<Verdict<Enrollment>> SaveLikenessAsync(
        string programId, string personId, IReadOnlyList<LikenessWish> likeness, CancellationToken cancellation = default) =>
        AmendAsync(programId, personId, profile => profile with { Likeness = likeness.Count == 0 ? null : likeness }, cancellation);

    /// <summary>Takes on another number of mentorships at once in the program.</summary>
    /// <returns><see cref="RefusalReason.WrongStage"/> where there is no profile yet.</returns>
    public Task<Verdict<Enrollment>> SaveCapacityAsync(
        string programId, string personId, int capacity, CancellationToken cancellation = default) =>
        AmendAsync(programId, personId, profile => profile with { Capacity = capacity }, cancellation);

    private Task<Verdict<Enrollment>> AmendAsync(
        string programId, string personId, Func<Profile, Profile> change, CancellationToken cancellation) =>
        decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                var program = (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token))?.Value;
                return ProfileSaving.Amend(
                    await decider.Store.FindAsync(Enrollment.KeyOf(programId, personId), token),
                    change,
                    decider.Now,
                    program?.Profile,
                    program?.Matching);
            },
            cancellation);
}
