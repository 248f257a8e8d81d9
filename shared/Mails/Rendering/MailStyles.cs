using MentorFlow.Branding;

namespace MentorFlow.Mails.Rendering;

/// <summary>
/// Inline styles of the layout, in the colors of the pages. Text stands at 6:1 or more against its ground; the organization's color, and the text on it,
/// at 4.5:1 or more (WCAG 2.2 AA asks for that).
/// </summary>
internal static class MailStyles
{
    public const string Page = "margin:0;padding:0;background-color:#faf8f4;color:#1d2b2f;font-family:'Segoe UI',Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5";
    public const string Hidden = "display:none;max-height:0;overflow:hidden;mso-hide:all";
    public const string Card = "width:100%;max-width:600px;background-color:#ffffff;border:1px solid #d9d4c9;border-radius:8px";
    public const string Logo = "max-height:36px;max-width:100%;margin:0 0 8px 0;border:0";
    public const string Body = "padding:24px 32px 8px 32px";
    public const string Heading = "margin:0 0 16px 0;font-size:22px;line-height:1.3;color:#1d2b2f";
    public const string Paragraph = "margin:0 0 16px 0";
    public const string Code = "margin:0 0 16px 0;font-size:28px;font-weight:600;letter-spacing:4px";
    public const string List = "margin:0 0 16px 0;padding:0 0 0 24px";
    public const string Term = "padding:4px 16px 4px 0;color:#4d5d62;vertical-align:top;text-align:left;font-weight:400;white-space:nowrap";
    public const string Detail = "padding:4px 0;vertical-align:top";
    public const string Link = "color:#0b5a6e";
    public const string Late = "color:#a02512";
    public const string Footer = "padding:0 32px 16px 32px;font-size:13px;color:#4d5d62";
    public const string Rule = "margin:0 0 16px 0;border:0;border-top:1px solid #d9d4c9";

    public static string Header(AccentColors colors) =>
        $"padding:20px 32px;border-bottom:1px solid #d9d4c9;font-size:14px;font-weight:600;color:{colors.Brand}";

    public static string Button(AccentColors colors) =>
        $"display:inline-block;padding:12px 24px;background-color:{colors.Brand};border-radius:6px;color:{colors.OnBrand};font-weight:600;text-decoration:none";

    public static string Note(AccentColors colors) =>
        $"margin:0 0 16px 0;padding:12px 16px;background-color:#faf8f4;border-left:4px solid {colors.Brand};white-space:pre-line";
}
