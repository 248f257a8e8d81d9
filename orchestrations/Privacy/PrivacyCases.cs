using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Privacy;

/// <summary>
/// What people and administrators ask for about what is stored of somebody, so that it is found in one list. The way to it is kept first: a crash in between
/// leaves one that leads to nothing, and no request that nobody sees.
/// </summary>
public sealed class PrivacyCases(Decider decider, ErasureActs acts)
{
    /// <inheritdoc cref="ErasureActs.AskAsync(string, string, CancellationToken)"/>
    public async Task<Verdict<ErasureRequest>> EraseAsync(string personId, string by, CancellationToken cancellation = default)
    {
        await OpenAsync(personId, cancellation);
        return await acts.AskAsync(personId, by, cancellation);
    }

    /// <inheritdoc cref="ErasureActs.AskAgainAsync"/>
    public async Task<Verdict<ErasureRequest>> EraseAgainAsync(string personId, CancellationToken cancellation = default)
    {
        await OpenAsync(personId, cancellation);
        return await acts.AskAgainAsync(personId, cancellation);
    }

    /// <inheritdoc cref="ErasureActs.HoldAsync"/>
    public async Task<Verdict<LegalHold>> HoldAsync(string personId, string reason, string by, CancellationToken cancellation = default)
    {
        await OpenAsync(personId, cancellation);
        return await acts.HoldAsync(personId, reason, by, cancellation);
    }

    private async Task OpenAsync(string personId, CancellationToken cancellation)
    {
        if (await decider.Store.FindAsync(PrivacyCase.KeyOf(personId), cancellation) is null)
        {
            await decider.WriteAsync(new Batch().Upsert(new PrivacyCase(personId, decider.Now)), cancellation);
        }
    }
}
