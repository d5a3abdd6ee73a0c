using System.Net;

namespace WebBoxOfficeSample;

/// <summary>A page of the sample.</summary>
internal static class Page
{
    public static IResult Of(string title, string body, string head = "") => Results.Content(
        $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{WebUtility.HtmlEncode(title)}</title>
        <link rel="icon" href="/icon.svg">
        <link rel="stylesheet" href="/shop.css">
        {head}
        </head>
        <body>
        <header><a href="/">The sample house</a> <a href="/monitor">Monitor</a></header>
        <main>
        <h1>{WebUtility.HtmlEncode(title)}</h1>
        {body}
        </main>
        </body>
        </html>
        """,
        "text/html; charset=utf-8");
}
