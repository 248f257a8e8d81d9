namespace MentorFlow.Mails.Rendering;

/// <summary>How one mail is put together, whatever its language: a component named after the mail, in its folder in shared/Mails/Templates.</summary>
public abstract class MailView : MailComponent
{
    /// <summary>What an inbox shows after the subject.</summary>
    protected virtual string Preheader => Say("preheader");

    protected override void OnParametersSet() =>
        (Rendering.Subject, Rendering.Preheader) = (Headline.Fit(Rendering.Say(MailText.Subject)), Preheader);
}
