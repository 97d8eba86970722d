// A CloudFront function (viewer request): a private bucket has no index pages of folders.
function handler(event) {
  var request = event.request;
  // "//other.example" would lead to another host
  var uri = request.uri.replace(/^[\/\\]+/, '/');
  if (uri.endsWith('/')) {
    request.uri = uri + 'index.html';
  } else if (!uri.split('/').pop().includes('.')) {
    return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: uri + '/' } } };
  }
  return request;
}
