using MentorFlow.Domain.Mails;
using MentorFlow.Mails.Rendering;
using MentorFlow.Tests.Builders;
using MentorFlow.Tests.Golden;
using Microsoft.Extensions.Logging.Abstractions;

namespace MentorFlow.Tests.Shared.Mails.Templates;

public sealed class GuestLeavingTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_last_day_of_a_guest_reads_as_agreed(string language)
    {
        var mail = await new MailRenderer(NullLoggerFactory.Instance).RenderAsync(AMail.Content(MailTemplate.GuestLeaving, language: language));

        await GoldenFile.MatchAsync($"Mails/{MailTemplate.GuestLeaving}.{language}.html", mail.Html);
        await GoldenFile.MatchAsync($"Mails/{MailTemplate.GuestLeaving}.{language}.txt", mail.Text);
    }
}
