namespace MentorFlow.Domain.Calls;

/// <summary>Browsers that are told apart, because each lets a page use a camera in another place.</summary>
public enum BrowserFamily
{
    Other,
    Chrome,
    Edge,
    Firefox,
    Safari,

    /// <summary>Whichever on an Android phone or tablet.</summary>
    Android,

    SafariOnPhone,

    /// <summary>Any but Safari on an iPhone or iPad, whose settings decide.</summary>
    OtherOnIPhone,
}

/// <summary>Reads the family from what a browser says of itself, and no more than that.</summary>
public static class BrowserFamilies
{
    private static readonly string[] Apple = ["iPhone", "iPad", "iPod"];

    /// <summary>Chrome, Firefox, Edge, Opera, and the apps of Google and DuckDuckGo, as they call themselves there.</summary>
    private static readonly string[] GuestsOfApple = ["CriOS", "FxiOS", "EdgiOS", "OPiOS", "OPT/", "GSA/", "DuckDuckGo"];

    /// <param name="userAgent">The header; empty where there is none.</param>
    public static BrowserFamily Of(string userAgent) =>
        Says(userAgent, Apple) ? Says(userAgent, "Safari/") && !Says(userAgent, GuestsOfApple) ? BrowserFamily.SafariOnPhone : BrowserFamily.OtherOnIPhone
        : Says(userAgent, "Android") ? BrowserFamily.Android
        : Says(userAgent, "Edg/") ? BrowserFamily.Edge
        : Says(userAgent, "Firefox/") ? BrowserFamily.Firefox
        : Says(userAgent, "Chrome/", "Chromium/") ? BrowserFamily.Chrome
        : Says(userAgent, "Safari/") ? BrowserFamily.Safari
        : BrowserFamily.Other;

    private static bool Says(string userAgent, params string[] signs) => signs.Any(sign => userAgent.Contains(sign, StringComparison.Ordinal));
}
