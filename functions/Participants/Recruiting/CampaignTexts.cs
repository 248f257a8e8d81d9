using MentorFlow.Domain.Campaigns;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Stories;
using MentorFlow.Functions.Participants.Stories;
using MentorFlow.Localization;

namespace MentorFlow.Functions.Participants.Recruiting;

/// <param name="Language">BCP 47 tag.</param>
/// <param name="IsOwn">Whether a coordinator wrote it in place of the ready text.</param>
public sealed record CampaignText(string Language, string Text, bool IsOwn);

/// <summary>
/// What a campaign says, ready to be copied: with the facts of the program, a link by which sign-ups are told apart, and a story whose writer agreed.
/// </summary>
public sealed class CampaignTexts(StoriesForInvited stories, LinkWriter links, Languages languages)
{
    /// <summary>A poster is short, and a slide shorter.</summary>
    private const int LongestStory = 400;

    /// <summary>The text of an item in every language.</summary>
    public async Task<IReadOnlyList<CampaignText>> OfAsync(MentoringProgram program, CampaignItem item, CancellationToken cancellation)
    {
        var texts = new List<CampaignText>();
        foreach (var language in languages.All)
        {
            texts.Add(item.Words?.GetValueOrDefault(language.Tag) is { } own
                ? new CampaignText(language.Tag, own, IsOwn: true)
                : await ReadyAsync(program, item.Channel, item.Audience, JoinChannel.Of(item.Channel), language, cancellation));
        }

        return texts;
    }

    /// <summary>A ready text for whoever has a link of their own.</summary>
    public Task<CampaignText> ReadyAsync(
        MentoringProgram program, CampaignChannel channel, JoinChannel by, Language language, CancellationToken cancellation) =>
        ReadyAsync(program, channel, CampaignAudience.Both, by, language, cancellation);

    /// <summary>Where people sign up by that link.</summary>
    public Uri LinkOf(MentoringProgram program, JoinChannel by) => links.Join(program.ProgramId, by.Name);

    private async Task<CampaignText> ReadyAsync(
        MentoringProgram program, CampaignChannel channel, CampaignAudience audience, JoinChannel by, Language language, CancellationToken cancellation)
    {
        var texts = languages.Of(language.Tag);
        var told = channel is CampaignChannel.Newsletter or CampaignChannel.Intranet
            ? (await stories.ReadPublicAsync(program.ProgramId, language.Tag, cancellation)).FirstOrDefault(one => one.Story.Text.Length <= LongestStory)
            : null;
        return new CampaignText(language.Tag, Write(program.In(language.Tag), channel, audience, LinkOf(program, by), told, texts), IsOwn: false);
    }

    private static string Write(
        MentoringProgram program, CampaignChannel channel, CampaignAudience audience, Uri link, ToldStory? told, Texts texts)
    {
        var ask = program.Form switch
        {
            ProgramForm.Peer => texts["campaign.ask.Peers"],
            ProgramForm.Reverse => texts[$"reverse.ask.{audience}"],
            _ => texts.For(program.Form)[$"campaign.ask.{audience}"],
        };
        var text = texts.Fill(
            texts.Content.Campaign(channel.ToString()),
            [
                ("program", program.Name),
                ("purpose", program.Purpose),
                ("ask", ask),
                ("time", TimeOf(program, texts)),
                ("until", UntilOf(program, texts)),
                ("link", link.AbsoluteUri),
                ("coordinator", program.Owner.Name),
                ("mail", program.Owner.Email),
            ]);
        return told is null ? text : $"{text}\n\n{texts["campaign.story", ("story", told.Story.Text), ("name", told.Name ?? texts["stories.somebody"])]}";
    }

    private static string TimeOf(MentoringProgram program, Texts texts) => program.Calendar.Ends is { } ends
        ? texts["campaign.time", ("ends", CampaignDecisions.DayOf(ends, program.Zone))]
        : texts["campaign.time-evergreen"];

    private static string UntilOf(MentoringProgram program, Texts texts) => program.Calendar.EntryUntil is { } until
        ? texts["campaign.until", ("date", CampaignDecisions.DayOf(until, program.Zone))]
        : texts["campaign.until-any"];
}
