using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Participants.Recruiting;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>Reads what coordinators plan and see of recruitment: counts and answers, never what people wrote to each other.</summary>
public sealed class CampaignReading(IDocumentStore store, CampaignTexts texts, TimeProvider clock)
{
    /// <summary>A list that a page can bear; the counts beside it are of all.</summary>
    private const int MostInvitations = 200;

    public async Task<CampaignFacts> ReadAsync(MentoringProgram program, Texts reader, CancellationToken cancellation)
    {
        var items = new List<CampaignItemFacts>();
        foreach (var item in await store.AllAsync<CampaignItem>(program.ProgramId, cancellation).ToListAsync(cancellation))
        {
            items.Add(await FactsOfAsync(program, item, cancellation));
        }

        var signUps = await store.AllAsync<SignUp>(program.ProgramId, cancellation).ToListAsync(cancellation);
        return new CampaignFacts(
            [.. items.OrderBy(item => item.On).ThenBy(item => item.Channel).ThenBy(item => item.ItemId, StringComparer.Ordinal)],
            await ChannelsAsync(program, signUps, reader, cancellation),
            await SponsorAsync(program, cancellation),
            [
                .. signUps.Where(signUp => signUp is { Stage: SignUpStage.Requested, Request: not null })
                    .OrderBy(signUp => signUp.AskedAt)
                    .Select(signUp => new SignUpRequestFacts(signUp.Request!.Name, signUp.Request.Email, signUp.Role, signUp.AskedAt)),
            ]);
    }

    /// <returns>Null when there is no such item.</returns>
    public async Task<CampaignItemFacts?> ItemAsync(MentoringProgram program, string itemId, CancellationToken cancellation) =>
        await store.ReadAsync(CampaignItem.KeyOf(program.ProgramId, itemId), cancellation) is { } item
            ? await FactsOfAsync(program, item, cancellation)
            : null;

    public async Task<CampaignPeopleFacts> PeopleAsync(string programId, Texts reader, CancellationToken cancellation)
    {
        var names = new PersonNames(store, reader);
        var invitations = await store.AllAsync<PersonalInvitation>(programId, cancellation).ToListAsync(cancellation);
        var listed = new List<PersonalInvitationFacts>();
        foreach (var one in invitations.OrderByDescending(one => one.SentAt).Take(MostInvitations))
        {
            listed.Add(new PersonalInvitationFacts(
                one.InvitationId,
                await names.FindAsync(one.PersonId, cancellation),
                one.Role,
                one.FromName,
                one.Stage,
                one.SentAt,
                one.OpenedAt,
                one.AnsweredAt));
        }

        var signUps = await store.AllAsync<SignUp>(programId, cancellation).ToListAsync(cancellation);
        var ambassadors = new List<AmbassadorFacts>();
        await foreach (var ambassador in store.AllAsync<Ambassador>(programId, cancellation))
        {
            ambassadors.Add(new AmbassadorFacts(
                await names.FindAsync(ambassador.PersonId, cancellation),
                ambassador.Stage,
                ambassador.AskedAt,
                signUps.Count(signUp => signUp.Channel == ambassador.Channel.Name && signUp.ConfirmedAt is not null)));
        }

        return new CampaignPeopleFacts(
            listed,
            [
                .. invitations.GroupBy(one => one.FromName)
                    .Select(inviter => new InviterFacts(
                        inviter.Key, inviter.Count(), inviter.Count(one => one.Stage is PersonalInvitationStage.Accepted)))
                    .OrderByDescending(inviter => inviter.Sent)
                    .ThenBy(inviter => inviter.From, StringComparer.Ordinal),
            ],
            [.. ambassadors.OrderBy(one => one.Person.Name, StringComparer.OrdinalIgnoreCase)]);
    }

    private async Task<CampaignItemFacts> FactsOfAsync(MentoringProgram program, CampaignItem item, CancellationToken cancellation) => new(
        item.ItemId, item.Channel, item.On, item.Audience, item.Owner, item.DoneAt, await texts.OfAsync(program, item, cancellation));

    // Every means has its link, whether it stands in the plan or not; ambassadors have theirs while they are some, or somebody came by them.
    private async Task<IReadOnlyList<ChannelFacts>> ChannelsAsync(
        MentoringProgram program, IReadOnlyList<SignUp> signUps, Texts reader, CancellationToken cancellation)
    {
        var names = new PersonNames(store, reader);
        var channels = Enum.GetValues<CampaignChannel>().Select(channel => Count(JoinChannel.Of(channel), ambassador: null)).ToList();
        await foreach (var ambassador in store.AllAsync<Ambassador>(program.ProgramId, cancellation))
        {
            var one = Count(ambassador.Channel, await names.FindAsync(ambassador.PersonId, cancellation));
            if (ambassador.Stage is AmbassadorStage.Active || one.Asked > 0)
            {
                channels.Add(one);
            }
        }

        return channels;

        ChannelFacts Count(JoinChannel channel, PersonRef? ambassador)
        {
            var by = signUps.Where(signUp => signUp.Channel == channel.Name).ToList();
            return new ChannelFacts(
                channel.Name,
                channel.Channel,
                ambassador,
                texts.LinkOf(program, channel),
                by.Count,
                by.Count(signUp => signUp.ConfirmedAt is not null));
        }
    }

    private async Task<IReadOnlyList<SponsorFacts>> SponsorAsync(MentoringProgram program, CancellationToken cancellation)
    {
        var today = CampaignDecisions.DayOf(clock.GetUtcNow(), program.Zone);
        var facts = new List<SponsorFacts>();
        foreach (var commitment in program.Sponsor?.Commitments ?? [])
        {
            var promise = await store.ReadAsync(SponsorPromise.KeyOf(program.ProgramId, commitment.Act), cancellation);
            facts.Add(new SponsorFacts(
                commitment.Act, commitment.By, promise?.DoneAt, SponsorDecisions.IsOverdue(promise, commitment, today)));
        }

        return facts;
    }
}
